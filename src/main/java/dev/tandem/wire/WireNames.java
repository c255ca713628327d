package dev.tandem.wire;

/** Every name that crosses the wire; {@code client/constants.js} holds the same for the browser. */
public final class WireNames {

    /** The WebSocket subprotocol, with its version. */
    public static final String SUBPROTOCOL = "tandem.1";

    /** Id of the page's element that holds the start as JSON. */
    public static final String ELEMENT_ID = "tandem";

    // Keys of the page's JSON ----------------------------------------------------------------------------------------

    public static final String KEY_SESSION = "session";
    public static final String KEY_APP = "app";
    public static final String KEY_SOCKET = "socket";
    public static final String KEY_FRAME = "frame";
    public static final String KEY_LIMITS = "limits";
    public static final String KEY_TEXTS = "texts";
    public static final String KEY_DEVELOPMENT = "development";

    // Operations -----------------------------------------------------------------------------------------------------

    public static final String OP_NEW = "new";
    public static final String OP_ATTR = "attr";
    public static final String OP_INIT = "init";
    public static final String OP_SET = "set";
    public static final String OP_PATCH = "patch";
    public static final String OP_AMEND = "amend";
    public static final String OP_FIX = "fix";
    public static final String OP_EVENT = "event";
    public static final String OP_WANT = "want";
    public static final String OP_SYNC = "sync";
    public static final String OP_DISPOSE = "dispose";
    public static final String OP_LOAD = "load";
    public static final String OP_RESYNC = "resync";
    public static final String OP_HELLO = "hello";
    public static final String OP_JOINED = "joined";
    public static final String OP_CALL = "call";
    public static final String OP_RETURN = "return";
    public static final String OP_THROW = "throw";
    public static final String OP_LOG = "log";
    public static final String OP_ROUND = "round";

    // How much a line of the log matters ------------------------------------------------------------------------------

    public static final String LOG_ERROR = "error";
    public static final String LOG_WARN = "warn";
    public static final String LOG_INFO = "info";
    public static final String LOG_DEBUG = "debug";

    public static final String OP_DATA = "data";
    public static final String OP_UPLOAD = "upload";
    public static final String OP_EVAL = "eval";

    // Data: what an operation "data" or "upload" is about --------------------------------------------------------------

    public static final String DATA_BEGIN = "begin";
    public static final String DATA_FAIL = "fail";
    public static final String DATA_FETCH = "fetch";
    public static final String DATA_WHOLE = "whole";
    public static final String DATA_GRANT = "grant";
    public static final String DATA_RESUME = "resume";

    /** What a page does with a file: these are the names of {@code Asset.Kind}, and one for bundles of modules. */
    public static final String LOAD_STYLE = "style";
    public static final String LOAD_SCRIPT = "script";
    public static final String LOAD_MODULE = "module";
    public static final String LOAD_BUNDLE = "bundle";

    // Patches: changes within a list or map ---------------------------------------------------------------------------

    public static final String PATCH_SPLICE = "splice";
    public static final String PATCH_MOVE = "move";
    public static final String PATCH_PUT = "put";
    public static final String PATCH_REMOVE = "remove";

    // Values ---------------------------------------------------------------------------------------------------------

    /** Key that marks an object as something JSON cannot write; also the prefix that escapes such keys. */
    public static final String KEY_SPECIAL = "$";
    public static final String SPECIAL_NAN = "NaN";
    public static final String SPECIAL_INFINITY = "Infinity";
    public static final String SPECIAL_NEGATIVE_INFINITY = "-Infinity";
    public static final String SPECIAL_NEGATIVE_ZERO = "-0";
    public static final String SPECIAL_LONG = "long";
    public static final String SPECIAL_BYTES = "bytes";
    public static final String SPECIAL_MODEL = "model";
    public static final String SPECIAL_MAP = "map";
    public static final String KEY_VALUE = "v";
    public static final String KEY_ID = "id";

    // Close codes ----------------------------------------------------------------------------------------------------

    public static final int CLOSE_NORMAL = 1000;
    public static final int CLOSE_GOING_AWAY = 1001;
    public static final int CLOSE_UNSUPPORTED = 1003;
    public static final int CLOSE_REFUSED = 1008;
    public static final int CLOSE_TOO_BIG = 1009;
    public static final int CLOSE_TRY_AGAIN = 1013;
    public static final int CLOSE_NO_SESSION = 4001;
    public static final int CLOSE_SIGNED_OUT = 4002;
    public static final int CLOSE_REPLACED = 4003;

    /** The page rests in the browser's cache, and may come back out of it. */
    public static final int CLOSE_RESTING = 4004;

    /** The reason is a ticket by which the page comes back to its session when it loads again. */
    public static final int CLOSE_LOAD_AGAIN = 4005;

    /** Parameter of the page's address that brings the ticket. */
    public static final String PARAMETER_RETURN = "tandem-return";

    // Limits that hold where the page tells no others: of a message, and of what waits at the server --------------------

    public static final int MESSAGE_CHARACTERS = 1_048_576;
    public static final int QUEUE_CHARACTERS = 4_194_304;

    // Heartbeat ------------------------------------------------------------------------------------------------------

    public static final int HEARTBEAT_SECONDS = 25;
    public static final int SILENCE_SECONDS = 60;

    // Bounds of a frame from the browser -------------------------------------------------------------------------------

    /** Operations besides hello. */
    public static final int MAX_OPERATIONS = 2_000;

    /** Calls among them: each is one that has no answer yet. */
    public static final int MAX_CALLS = 100;

    /** Elements and members of all values: brackets, braces and commas of its text. */
    public static final int MAX_VALUES = 120_000;

    /** Objects among them. */
    public static final int MAX_OBJECTS = 20_000;

    private WireNames() {
    }
}
