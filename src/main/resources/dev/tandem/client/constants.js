/** Every name that crosses the wire; `dev.tandem.wire.WireNames` holds the same ones for the server. */

export const SUBPROTOCOL = "tandem.1";

/** The element of the page that holds the session's start, and the keys in it. */
export const ELEMENT_ID = "tandem";
export const KEY_SESSION = "session";
export const KEY_APP = "app";
export const KEY_SOCKET = "socket";
export const KEY_FRAME = "frame";
export const KEY_LIMITS = "limits";
export const KEY_TEXTS = "texts";
export const KEY_DEVELOPMENT = "development";

export const OP_NEW = "new";
export const OP_ATTR = "attr";
export const OP_INIT = "init";
export const OP_SET = "set";
export const OP_PATCH = "patch";
export const OP_AMEND = "amend";
export const OP_FIX = "fix";
export const OP_EVENT = "event";
export const OP_WANT = "want";
export const OP_SYNC = "sync";
export const OP_DISPOSE = "dispose";
export const OP_LOAD = "load";
export const OP_RESYNC = "resync";
export const OP_HELLO = "hello";
export const OP_JOINED = "joined";
export const OP_CALL = "call";
export const OP_RETURN = "return";
export const OP_THROW = "throw";
export const OP_LOG = "log";
export const OP_ROUND = "round";
export const OP_DATA = "data";
export const OP_UPLOAD = "upload";
export const OP_EVAL = "eval";

/** How much a line of the log matters. */
export const LOG_ERROR = "error";
export const LOG_WARN = "warn";
export const LOG_INFO = "info";
export const LOG_DEBUG = "debug";

/** What an operation "data" or "upload" is about. */
export const DATA_BEGIN = "begin";
export const DATA_FAIL = "fail";
export const DATA_FETCH = "fetch";
export const DATA_WHOLE = "whole";
export const DATA_GRANT = "grant";
export const DATA_RESUME = "resume";

/** What the page does with a file. */
export const LOAD_STYLE = "style";
export const LOAD_SCRIPT = "script";
export const LOAD_MODULE = "module";
export const LOAD_BUNDLE = "bundle";

/** Patches: what changes within a list or map. */
export const PATCH_SPLICE = "splice";
export const PATCH_MOVE = "move";
export const PATCH_PUT = "put";
export const PATCH_REMOVE = "remove";

/** Objects that stand for a value which JSON cannot write: what they are, and the keys in them. */
export const KEY_SPECIAL = "$";
export const KEY_VALUE = "v";
export const KEY_ID = "id";
export const SPECIAL_MODEL = "model";
export const SPECIAL_MAP = "map";
export const SPECIAL_BYTES = "bytes";
export const SPECIAL_LONG = "long";
export const SPECIAL_NAN = "NaN";
export const SPECIAL_INFINITY = "Infinity";
export const SPECIAL_NEGATIVE_INFINITY = "-Infinity";
export const SPECIAL_NEGATIVE_ZERO = "-0";

export const CLOSE_NORMAL = 1000;
export const CLOSE_GOING_AWAY = 1001;
export const CLOSE_UNSUPPORTED = 1003;
export const CLOSE_REFUSED = 1008;
export const CLOSE_TOO_BIG = 1009;
export const CLOSE_TRY_AGAIN = 1013;
export const CLOSE_NO_SESSION = 4001;
export const CLOSE_SIGNED_OUT = 4002;
export const CLOSE_REPLACED = 4003;
export const CLOSE_RESTING = 4004;
/** The reason is a ticket by which the page comes back to its session when it loads again. */
export const CLOSE_LOAD_AGAIN = 4005;
/** Parameter of the page's address that brings the ticket. */
export const PARAMETER_RETURN = "tandem-return";

/** What a server takes that does not say so: characters of a message, and those that may wait. */
export const MESSAGE_CHARACTERS = 1_048_576;
export const QUEUE_CHARACTERS = 4_194_304;

/** So many seconds without sending, and an empty frame is sent; without receiving, and the connection is dead. */
export const HEARTBEAT_SECONDS = 25;
export const SILENCE_SECONDS = 60;

/** What a frame to the server holds at most: operations besides hello, calls among them, and elements and members of values. */
export const MAX_OPERATIONS = 2000;
export const MAX_CALLS = 100;
export const MAX_VALUES = 120000;
export const MAX_OBJECTS = 20000;
