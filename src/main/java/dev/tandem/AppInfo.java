package dev.tandem;

/**
 * An app that is served.
 *
 * @param name its name, the place in the URL below the context; empty for the main app
 * @param title the page's title
 * @param description one line on what it does; empty when none was given
 * @param modelClass the class of its root model
 */
public record AppInfo(String name, String title, String description, Class<? extends Model> modelClass) {
}
