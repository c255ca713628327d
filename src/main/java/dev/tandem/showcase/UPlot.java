package dev.tandem.showcase;

import elemental2.dom.Element;
import jsinterop.annotations.JsFunction;
import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/** The chart library uPlot, as far as the showcase needs it: Java sees its types, the browser the library itself. */
@JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "uPlot")
public class UPlot {

    /** @param data the values of the x axis, and those of each series */
    public UPlot(Options options, double[][] data, Element parent) {
    }

    public native void setData(double[][] data);

    public native void setSize(Size size);

    public native void redraw();

    /** A colour that is asked for whenever the chart is drawn. */
    @JsFunction
    public interface Color {
        String get();
    }

    @JsFunction
    public interface Format {
        String of(UPlot plot, double value);
    }

    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    public static class Size {
        public double width;
        public double height;
    }

    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    public static class Options extends Size {
        public Series[] series;
        public Axis[] axes;
    }

    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    public static class Series {
        public String label;
        public Color stroke;
        public Color fill;
        public double width;
        public Format value;
    }

    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    public static class Axis {
        public Color stroke;
        public Grid grid;
        public Grid ticks;
    }

    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    public static class Grid {
        public Color stroke;
        public double width;
    }
}
