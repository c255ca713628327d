import { LOAD_BUNDLE, LOAD_MODULE, LOAD_STYLE } from "./constants.js";

/**
 * Brings in what the server asks for: style sheets, scripts, and late bundles, modules whose default export takes the
 * registry of the page's modules. Scripts run in the given order, and bundles register when all the others are there.
 *
 * What fails is logged; the rest comes all the same.
 *
 * @param {[string, string, string?][]} files kind, address, and what the content must be
 * @param {object} modules the registry
 * @returns {Promise<void>} done when everything is there
 */
export async function load(env, files, modules) {
    const elements = files.map((file) => file[0] === LOAD_BUNDLE ? null : loadElement(env, file));
    const scripts = Promise.allSettled(elements);
    const bundles = files.map(([kind, url], i) => kind === LOAD_BUNDLE ? scripts.then(() => env.load(url)) : elements[i]);
    for (const [i, result] of (await Promise.allSettled(bundles)).entries()) {
        try {
            if (result.status === "rejected") {
                throw result.reason;
            }
            result.value?.default(modules);
        }
        catch (error) {
            env.console.error(`TANDEM-0223: ${files[i][1]} could not be loaded`, error);
            env.failed?.(`loading ${files[i][1]}`, error, true);
        }
    }
}

function loadElement(env, [kind, url, integrity]) {
    const { document } = env;
    return new Promise((resolve, reject) => {
        const isStyle = kind === LOAD_STYLE;
        const element = document.createElement(isStyle ? "link" : "script");
        if (isStyle) {
            element.rel = "stylesheet";
            element.href = url;
        }
        else {
            // Otherwise whichever arrives first would run first.
            element.async = false;
            element.type = kind === LOAD_MODULE ? "module" : "";
            element.src = trusted(env, url);
        }
        if (integrity) {
            element.crossOrigin = "anonymous";
            element.integrity = integrity;
        }
        element.addEventListener("load", () => resolve());
        element.addEventListener("error", () => reject(new Error("it did not arrive")));
        document.head.append(element);
    });
}

/** The page may take trusted types only; what the server names is trusted. */
function trusted(env, url) {
    env.policy ??= globalThis.trustedTypes?.createPolicy("tandem", { createScriptURL: (text) => text });
    return env.policy?.createScriptURL(url) ?? url;
}
