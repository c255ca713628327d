package dev.tandem.session;

import dev.tandem.wire.ValueReader;

/**
 * One public method of a model's browser side.
 *
 * @param parameterCount how many arguments it takes
 * @param returns class of what it returns, boxed
 * @param reader reads what it returns
 */
record BrowserMethodPlan(String name, int parameterCount, Class<?> returns, ValueReader reader) {
}
