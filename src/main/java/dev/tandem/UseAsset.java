package dev.tandem;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Names a script or style sheet that the browser's side of a class needs. A page loads it before the class's module,
 * once, however many classes name it.
 *
 * <pre>{@code
 * @UseAsset("webjars/uplot/dist/uPlot.min.css")
 * @UseAsset("webjars/uplot/dist/uPlot.iife.min.js")
 * public class Plot extends Model { … }
 * }</pre>
 *
 * It stands on a model class or on one marked {@link Client}, and belongs to the module of the top-level class around
 * it.
 * <p>
 * <strong>What scripts are.</strong> A classic script shares its global names with the code of {@link RawJs} and with
 * native types of the global namespace. An ES module keeps its names; {@link #global()} gives them to the others.
 * <p>
 * <strong>Files of the class path</strong> are joined to as few files as possible, and served under names that hold a
 * hash of the content. Fonts, images and style sheets that a style sheet refers to by {@code url(…)} or
 * {@code @import}, and modules that a module imports, come along, where they are given relative to it.
 * <p>
 * <strong>Remote files</strong> are loaded by the browser from where they are. The policy of pages that use the class
 * allows for their origin; give {@link #integrity()}, so that nobody there can change your page.
 * <p>
 * <strong>Errors.</strong> A file that is missing is an error of the compiler where it can tell, and otherwise of the
 * deployment.
 */
@Documented
@Retention(CLASS)
@Target(TYPE)
@Repeatable(UseAsset.List.class)
public @interface UseAsset {

    /**
     * The file, ending in {@code .js}, {@code .mjs} or {@code .css}:
     * <ul>
     * <li>{@code chart.css}: a file of the class path, beside the class, or {@code /lib/chart.css}, from its root;
     * <li>{@code webjars/uplot/dist/uPlot.min.css}: a file of a WebJar, whose version is found by itself;
     * <li>{@code https://…/chart.js}: a remote file. An address that ends otherwise gets {@code #.js} or {@code #.css}
     * behind it.
     * </ul>
     */
    String value();

    /**
     * What the file's content must be: {@code sha384-…}, as in HTML. Checked by the browser for remote files and by the
     * server for others.
     */
    String integrity() default "";

    /**
     * Whether a script is an ES module; files that end in {@code .mjs}, and those that have a {@link #global()}, are.
     */
    boolean module() default false;

    /** The name of the global variable that gets what an ES module exports, as one object; none by default. */
    String global() default "";

    /** Further origins that the asset loads fonts, images or data from, such as {@code https://fonts.gstatic.com}. */
    String[] origins() default {};

    /** Holds several of them on one class. */
    @Documented
    @Retention(CLASS)
    @Target(TYPE)
    @interface List {

        /** The assets, in the order in which they are loaded. */
        UseAsset[] value();
    }
}
