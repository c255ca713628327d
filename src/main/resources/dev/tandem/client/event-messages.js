// What the event system has to say; the same codes and texts as in dev.tandem.event.Messages.

const of = (code, text) => `TANDEM-${code}: ${text}`;

export const setTooEarly = (property, node) => new Error(of("0020",
    `property '${property}' of ${node} was set before ${node} was complete; set it in init() or by initial values`));

export const disposed = (member, node) => new Error(of("0021",
    `'${member}' of ${node} was used after ${node} was disposed; forget a model when you dispose it`));

export const labelInType = (type) => new TypeError(of("0022",
    `event type '${type}' carries a label; leave it out, labels only place handlers`));

export const propertyEmitted = (type, node) => new TypeError(of("0023",
    `'${type}' is a property of ${node}; set it and its event follows, or emit another type`));

export const noConnections = (handler, node) => new TypeError(of("0024",
    `handler '${handler}' of ${node} has no connection string; name at least one event to connect to`));

export const emptyConnection = (handler, node) => new TypeError(of("0025",
    `handler '${handler}' of ${node} has an empty connection string; name the event to connect to`));

export const noListener = (handler, node) => new TypeError(of("0026",
    `handler '${handler}' of ${node} has no function to call; pass one`));

export const badPart = (connection, part) => new TypeError(of("0027",
    `connection string '${connection}' contains the non-identifier part '${part}'; `
    + "write names, each with * or ** behind it at most, separated by dots"));

export const notAList = (connection, name, node) => new Error(of("0028",
    `could not connect to '${connection}': '${name}' of ${node} is not a list; leave out its star`));

export const starMissing = (connection, name, node) => new Error(of("0029",
    `could not connect to '${connection}': '${name}' of ${node} is a list; write '${name}*' for each of its items`));

export const couldNotConnect = (connection, reason) => new Error(of("0030",
    `could not connect to '${connection}': ${reason}`));

export const nameTaken = (name, node) => new TypeError(of("0032",
    `'${name}' of ${node} is declared as a property and as an emitter; rename one of them`));

export const noProperty = (name, node) => new TypeError(of("0033",
    `${node} has no property '${name}'; declare it or correct the name`));

export const declaredTooLate = (name, node) => new Error(of("0034",
    `'${name}' of ${node} was declared after ${node} was complete; declare it as a field`));

export const noType = (node) => new TypeError(of("0035",
    `an event of ${node} has no type; name one`));

export const startedTwice = (node) => new Error(of("0036",
    `${node} was started before; start it once`));

export const endless = (handler, node, type, rounds) => new Error(of("0043",
    `handler '${handler}' of ${node} was called ${rounds} times in one turn, and its events are dropped until the next; `
    + `do not set or emit in it what leads back to '${type}'`));

export const unknownType = (type, node, connection) => of("0040",
    `event type '${type}' does not exist on ${node}; correct '${connection}', or write '!${connection}' to connect all the same`);

export const misplacedMark = (connection, path) => of("0041",
    `the exclamation mark of '${connection}' comes first; write '!${path}'`);

export const oldForm = (connection, path) => of("0042",
    `the form of '${connection}' is outdated; write '${path}'`);
