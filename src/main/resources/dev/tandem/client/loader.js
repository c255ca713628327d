/**
 * Brings in what the server asks for, in order: style sheets (`.css`) as links, anything else as late bundles, modules
 * whose default export takes the registry of the page's modules.
 *
 * What fails is logged; the rest comes all the same.
 *
 * @param {string[]} urls
 * @param {object} modules the registry
 * @returns {Promise<void>} done when everything is there
 */
export async function load(env, urls, modules) {
    const pending = urls.map((url) => url.endsWith(".css") ? loadStyle(env.document, url) : env.load(url));
    for (const [i, result] of (await Promise.allSettled(pending)).entries()) {
        try {
            if (result.status === "rejected") {
                throw result.reason;
            }
            result.value?.default(modules);
        }
        catch (error) {
            env.console.error(`TANDEM-0223: ${urls[i]} could not be loaded`, error);
        }
    }
}

function loadStyle(document, url) {
    return new Promise((resolve, reject) => {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = url;
        link.addEventListener("load", () => resolve());
        link.addEventListener("error", () => reject(new Error("the style sheet did not arrive")));
        document.head.append(link);
    });
}
