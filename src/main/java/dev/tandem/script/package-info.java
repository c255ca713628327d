/**
 * Readers of JavaScript: its tokens, what a module imports and exports, which name means what in it, the outline of a
 * class; and where the files of a WebJar are. They judge as much as they must, and the browser judges the rest. The
 * compiler and the bundler read by them; of it only {@link dev.tandem.script.JsModule} is API.
 */
package dev.tandem.script;
