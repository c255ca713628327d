package dev.tandem.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * All keys of Tandem's configuration. Each is looked for, in this order, in
 * <ol>
 * <li>MicroProfile Config, where the server has it, with its own order of sources,</li>
 * <li>system properties: {@code -Dtandem.sessions.max=500},</li>
 * <li>environment variables: {@code TANDEM_SESSIONS_MAX=500},</li>
 * <li>context parameters of the web application:
 * {@code <context-param><param-name>tandem.sessions.max</param-name>…},</li>
 * </ol>
 * and has its default otherwise. A blank text counts as not given. Times are written as {@code 30s}, {@code 500ms},
 * {@code 5m}, {@code 2h}, {@code 7d} or {@code PT30S}, sizes as {@code 4M}, {@code 64k} or a plain number.
 * <p>
 * Values are read once, at deployment. A value that is not allowed fails it, a key that does not exist is warned of.
 * {@link Configuration} holds what is in force:
 *
 * <pre>{@code
 * @Inject Configuration configuration;
 *
 * int most = configuration.get(Settings.SESSIONS_MAX);
 * }</pre>
 */
public final class Settings {

    private static final List<Setting<?>> ALL = new ArrayList<>();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int SHORTEST_KEY = 32;
    private static final Duration HOUR = Duration.ofHours(1);

    // For those who develop -------------------------------------------------------------------------------------------

    /** Whether this is a developer's machine: pages tell what went wrong in full. Never true where others have access. */
    public static final Setting<Boolean> DEVELOPMENT = add("tandem.development", SettingType.flag(), "false",
        "pages show stack traces and sources; for developers' machines only");

    /** The apps in whose pages {@code session.eval} may run code; their pages then have a weaker policy. */
    public static final Setting<List<String>> EVAL_APPS = add("tandem.eval.apps", SettingType.list("names of apps", name -> name),
        "", "apps in whose browsers the server may run any code by `session.eval`; weakens the policy of their pages");

    /** The apps that are exported when the application has started, and nothing else is different. */
    public static final Setting<List<String>> EXPORT_APPS = add("tandem.export.apps",
        SettingType.list("names of apps", name -> name), "",
        "apps that are written as pages without a server when the application has started");

    /** Where exported apps are written to. */
    public static final Setting<String> EXPORT_DIRECTORY = add("tandem.export.directory", SettingType.text(), "export",
        "the directory for exported apps: `NAME.html`, and `_assets` and `_data`");

    /** How exported apps load what they need. */
    public static final Setting<Integer> EXPORT_LINK = add("tandem.export.link", SettingType.count(0, 3), "0",
        "0 puts all into the exported page, 1 all but remote assets, 2 links to copies, 3 links, to remote assets where they are");

    /** What of a page goes to the server's log. */
    public static final Setting<PageLog> PAGE_LOG = add("tandem.page.log", SettingType.choice(PageLog.class), "auto",
        "what of a page goes to the server's log: nothing, uncaught errors, or all of its console; `auto` is all in "
        + "development, else errors");

    /** Whether there is a page that lists all apps. */
    public static final Setting<Boolean> INDEX = add("tandem.index", SettingType.flag(), "true",
        "a list of all apps at `/__index__/`, and at `/` where nothing else is served");

    // Administration ---------------------------------------------------------------------------------------------------

    /** The role of those who may use the admin console. */
    public static final Setting<String> ADMIN_ROLE = add("tandem.admin.role", SettingType.text(), "tandem-admin",
        "the role whose users may use the admin console, where it is included");

    /** Whether a developer may use the admin console without signing in. */
    public static final Setting<Boolean> ADMIN_LOCAL = add("tandem.admin.local", SettingType.flag(), "false",
        "requests from the machine itself reach the admin console without sign-in; only together with tandem.development");

    // Cookies ----------------------------------------------------------------------------------------------------------

    /** The keys that sign cookies: the first one signs, all of them read, so that a new one can be put in front. */
    public static final Setting<List<String>> COOKIE_KEYS = add("tandem.cookies.keys",
        SettingType.list("texts of at least 32 characters", Settings::checkKey), "",
        "keys that sign cookies: the first signs, all read; without one, cookies are lost when the server stops", true);

    // Sessions ---------------------------------------------------------------------------------------------------------

    /** How many sessions may live at once. */
    public static final Setting<Integer> SESSIONS_MAX = add("tandem.sessions.max", SettingType.count(1, Integer.MAX_VALUE),
        "10000", "browser tabs at once");

    /** How many served pages may wait for their browser's socket. */
    public static final Setting<Integer> PENDING_MAX = add("tandem.sessions.pending.max",
        SettingType.count(1, Integer.MAX_VALUE), "1000", "pages that may wait for their browser to connect; beyond, who has most of them makes room");

    /** How long a served page may take to open its socket. */
    public static final Setting<Duration> PENDING_TIMEOUT = add("tandem.sessions.pending.timeout",
        SettingType.duration(SECOND, HOUR), "30s", "how long a page may take to connect");

    /** How many turns may run at once. */
    public static final Setting<Integer> TURNS_MAX = add("tandem.turns.max", SettingType.count(1, 100_000), "100",
        "sessions that run code at the same time: threads");

    /** How long a turn may take without a line in the log. */
    public static final Setting<Duration> TURNS_LONG = add("tandem.turns.long", SettingType.duration(SECOND, HOUR), "10s",
        "how long code may run for one session before the log tells where it is; it is interrupted when the page is gone as long");

    /** How often handlers of the two sides may answer each other. */
    public static final Setting<Integer> ROUNDS_MAX = add("tandem.rounds.max", SettingType.count(0, 1_000_000), "1000",
        "how often handlers of the browser and of the server may set values in answer to each other before the browser's next one "
            + "fails, and a warning names the properties; 0 for no limit");

    // Stored sessions --------------------------------------------------------------------------------------------------

    /** Where the states of sessions are kept, so that they outlive the server. */
    public static final Setting<StoreType> STORE = add("tandem.store", SettingType.choice(StoreType.class), "file",
        "where the states of sessions are kept: in files of the server's own, in its memory, or nowhere; see resilience.md");

    /** How often the state of a session is saved while it changes. */
    public static final Setting<Duration> STORE_INTERVAL = add("tandem.store.interval",
        SettingType.duration(Duration.ZERO, HOUR), "1s", "time between two savings of a session that changes");

    /** How long the state of a session is kept that no browser comes back to. */
    public static final Setting<Duration> STORE_KEEP = add("tandem.store.keep",
        SettingType.duration(Duration.ofMinutes(1), Duration.ofDays(30)), "8h",
        "how long the state of a session is kept after it was saved last");

    /** The directory of the file store. */
    public static final Setting<String> STORE_DIRECTORY = add("tandem.store.directory", SettingType.text(), "",
        "the directory for states of sessions; a directory of the server's own unless it is given");

    /** Whether what is saved outlives a loss of power. */
    public static final Setting<Boolean> STORE_FSYNC = add("tandem.store.fsync", SettingType.flag(), "false",
        "files of sessions are on the disk when they count as saved: they outlive a loss of power, and take longer");

    // Sockets ----------------------------------------------------------------------------------------------------------

    /** Silence after which an empty frame is sent. Browsers give up a server that is silent for a minute. */
    public static final Setting<Duration> HEARTBEAT = add("tandem.socket.heartbeat",
        SettingType.duration(SECOND, Duration.ofSeconds(50)), "25s", "silence after which the server says that it lives");

    /** Silence of the browser after which its connection is dead. Browsers say something every 25 seconds. */
    public static final Setting<Duration> SILENCE = add("tandem.socket.silence",
        SettingType.duration(Duration.ofSeconds(30), HOUR), "60s", "silence of a browser after which it counts as gone");

    /** The longest message that a browser may send. */
    public static final Setting<Long> MESSAGE_MAX = add("tandem.socket.message.max",
        SettingType.size("characters", 1024, 1 << 30), "1M", "the longest message from a browser");

    /** What may wait for a busy session. */
    public static final Setting<Long> QUEUE_MAX = add("tandem.socket.queue.max",
        SettingType.size("characters", 1024, 1 << 30), "4M", "messages of one browser that may wait for its busy session");

    /** What may wait for all sessions together. */
    public static final Setting<Long> INBOUND_MAX = add("tandem.socket.inbound.max",
        SettingType.size("characters", 1024 * 1024, 1L << 40), "32M",
        "messages of all browsers together that may wait; beyond, those who hold most are disconnected");

    /** What may have come of messages that are not complete, for all sockets together. */
    public static final Setting<Long> UNFINISHED_MAX = add("tandem.socket.unfinished.max",
        SettingType.size("characters", 1024 * 1024, 1L << 40), "16M",
        "unfinished messages of all browsers together; beyond, those who hold most are disconnected");

    /** What may wait to be sent, for all sessions together. */
    public static final Setting<Long> OUTBOUND_MAX = add("tandem.socket.outbound.max",
        SettingType.size("characters", 1024 * 1024, 1L << 40), "64M",
        "what waits for all slow browsers together; beyond, those for whom most waits are disconnected");

    /** Refused operations after which the browser is shut out. */
    public static final Setting<Integer> REFUSALS_MAX = add("tandem.socket.refusals.max",
        SettingType.count(0, Integer.MAX_VALUE), "20", "refused operations after which a browser is shut out");

    /** What the values that one browser has set may take. */
    public static final Setting<Long> VALUES_MAX = add("tandem.values.max",
        SettingType.size("characters", 64 * 1024, 1L << 40), "16M",
        "what one browser has set, and added to lists and maps, as text; beyond, its values are refused");

    /** Operations waiting for a browser, those of one turn included, from which sets of one property coalesce. */
    public static final Setting<Integer> COALESCE_AT = add("tandem.socket.coalesce", SettingType.count(1, Integer.MAX_VALUE),
        "1000",
        "operations waiting for a browser, those of one turn included, from which only the last value of each property is kept");

    /** Operations waiting for a slow browser at which its connection is given up. */
    public static final Setting<Integer> OVERFLOW_AT = add("tandem.socket.overflow", SettingType.count(1, Integer.MAX_VALUE),
        "20000", "operations waiting for a slow browser at which its connection is given up");

    /** How long a session waits for a page that has lost its connection. */
    public static final Setting<Duration> RESUME_GRACE = add("tandem.resume.grace",
        SettingType.duration(Duration.ZERO, Duration.ofDays(1)), "5m",
        "how long a session waits for a page that has lost its connection; `0s` for not at all");

    /** What is kept for a page until it has it. */
    public static final Setting<Long> RESUME_BUFFER = add("tandem.resume.buffer",
        SettingType.size("characters", 16 * 1024, 1L << 30), "1M",
        "what is kept for one page that may have lost it on the way, or that has lost its connection; a page that misses more loads again");

    /** How often a page may come back. */
    public static final Setting<Integer> RESUME_RATE = add("tandem.resume.rate", SettingType.count(1, 1000), "5",
        "how often in a second a page may come back after it has lost its connection; six times as often at once");

    // Rooms ------------------------------------------------------------------------------------------------------------

    /** How many rooms there may be. */
    public static final Setting<Integer> ROOMS_MAX = add("tandem.rooms.max", SettingType.count(1, Integer.MAX_VALUE), "10000",
        "rooms at once, those included that nobody has been in for less than an hour");

    /** How many messages a room keeps for those who come later. */
    public static final Setting<Integer> ROOMS_HISTORY = add("tandem.rooms.history", SettingType.count(0, 1_000_000), "100",
        "messages that each room keeps for those who come later");

    /** How many messages may wait for a member. */
    public static final Setting<Integer> ROOMS_QUEUE = add("tandem.rooms.queue", SettingType.count(1, 1_000_000), "1000",
        "messages of a room that may wait for one member; beyond, it misses them, and is told so");

    // Data -------------------------------------------------------------------------------------------------------------

    /** What one session may keep in memory by {@link dev.tandem.Session#getData()}. */
    public static final Setting<Long> DATA_MEMORY_MAX = add("tandem.data.memory.max",
        SettingType.size("bytes", 0, 1L << 40), "16M", "data of one session, added by `session.getData()`, in memory");

    /** What one session may keep in temporary files by {@link dev.tandem.Session#getData()}. */
    public static final Setting<Long> DATA_FILES_MAX = add("tandem.data.files.max",
        SettingType.size("bytes", 0, 1L << 40), "1G", "data of one session, added by `session.getData()`, in temporary files");

    /** Origins besides its own that a page may fetch from, as by {@code sendData} with a URL. */
    public static final Setting<List<String>> DATA_ORIGINS = add("tandem.data.origins",
        SettingType.list("origins such as https://files.example.org", Settings::origin), "",
        "other servers that pages may fetch from, by `sendData` with a URL or by themselves; becomes part of their policy");

    /** How many threads read and write streams at once. */
    public static final Setting<Integer> STREAMS_MAX = add("tandem.streams.max", SettingType.count(1, 100_000), "32",
        "streams of `sendData` and uploads that are read at the same time: threads");

    /** The largest upload. */
    public static final Setting<Long> UPLOAD_MAX = add("tandem.upload.max", SettingType.size("bytes", 0, 1L << 50), "100M",
        "the largest upload from a browser");

    /** What may have come of uploads and not been read, for all sessions together. */
    public static final Setting<Long> UPLOAD_BUFFER_MAX = add("tandem.upload.buffer.max",
        SettingType.size("bytes", 1024 * 1024, 1L << 40), "32M",
        "bytes of all uploads together that may wait to be read; beyond, those who hold most are disconnected");

    /** How many uploads of one session may be under way. */
    public static final Setting<Integer> UPLOAD_PARALLEL = add("tandem.upload.parallel", SettingType.count(0, 10_000), "4",
        "uploads of one browser tab at the same time");

    // Pages ------------------------------------------------------------------------------------------------------------

    /** What the policy of pages allows besides. */
    public static final Setting<List<PolicySource>> POLICY_SOURCES = add("tandem.csp.sources",
        SettingType.list("sources such as img=https://a.example, of one app shop/frame=https://b.example", PolicySource::of), "",
        "where else pages may load from, by directive: script, style, img, font, media, connect, worker, frame, object; see security.md");

    /** The apps that may run WebAssembly. */
    public static final Setting<List<String>> WASM_APPS = add("tandem.csp.wasm", SettingType.list("names of apps", name -> name),
        "", "apps whose pages may compile WebAssembly: `'wasm-unsafe-eval'` in their policy");

    /** The apps whose pages refuse text where the browser would make code of it. */
    public static final Setting<List<String>> TRUSTED_TYPES_APPS = add("tandem.csp.trustedtypes",
        SettingType.list("names of apps", name -> name), "",
        "apps whose pages take trusted types only where text would become code: `require-trusted-types-for 'script'` in their policy");

    // Proxies ----------------------------------------------------------------------------------------------------------

    /** The reverse proxies whose {@code Forwarded} and {@code X-Forwarded-…} headers are believed. */
    public static final Setting<List<String>> PROXY_ADDRESSES = add("tandem.proxy.addresses",
        SettingType.list("addresses, as in 127.0.0.1 or 10.0.0.0/8, or *", address -> {
            AddressRange.of(address);
            return address;
        }), "", "reverse proxies whose forwarded headers are believed; see security.md");

    /** Whether those proxies speak by {@code Forwarded}. */
    public static final Setting<Boolean> PROXY_FORWARDED = add("tandem.proxy.forwarded", SettingType.flag(), "false",
        "these proxies send `Forwarded` (RFC 7239), which then counts in place of `X-Forwarded-Host` and `X-Forwarded-Proto`");

    private Settings() {
    }

    /** Returns all keys, in the order of the documentation. */
    public static List<Setting<?>> getAll() {
        return Collections.unmodifiableList(ALL);
    }

    private static String origin(String text) {
        if (!text.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")) {
            throw new IllegalArgumentException(text);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String checkKey(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException();
        }
        return key;
    }

    private static <T> Setting<T> add(String name, SettingType<T> type, String byDefault, String description) {
        return add(name, type, byDefault, description, false);
    }

    private static <T> Setting<T> add(String name, SettingType<T> type, String byDefault, String description, boolean secret) {
        Setting<T> setting = new Setting<>(ALL.size(), name, type, byDefault, description, secret);
        ALL.add(setting);
        return setting;
    }
}
