package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.RawJs;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.UseAsset;
import dev.tandem.room.Rooms;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;
import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;
import jsinterop.base.Js;

/** What the {@link WindStation} measures: a chart of uPlot, which comes as a WebJar, and a {@link Compass}. */
@App(value = "wind", title = "Wind",
    description = "A chart library from a WebJar, typed in Java, beside a compass written in JavaScript.")
@UseAsset("webjars/uplot/dist/uPlot.min.css")
@UseAsset("webjars/uplot/dist/uPlot.iife.min.js")
public class Wind extends Model {

    static final int SHOWN = 120;

    public static class Both extends Model.Both {
        public final ReadOnlyListProperty<Gust> gusts = readonlyList();
    }
    public final Both both = both(Both.class);

    public Compass compass;

    @Inject WindStation station;
    @Inject Rooms rooms;

    @Override
    protected void init() {
        edit(both.gusts).addAll(station.getGusts());
        compass = create(Compass.class, c -> {
            c.both.label.set("From");
            c.both.direction.set(station.getDirection());
        });
        listen();
    }

    @Override
    protected void restored() {
        edit(both.gusts).clear();
        edit(both.gusts).addAll(station.getGusts());
        listen();
    }

    private void listen() {
        rooms.join("gusts", Gust.class, this::show);
        rooms.join("direction", Double.class, compass.both.direction::set);
    }

    void show(Gust gust) {
        edit(both.gusts).add(gust);
        if (both.gusts.size() > SHOWN) {
            edit(both.gusts).removeAt(0);
        }
    }

    @Handler("compass.chosen")
    void turnStation(ModelEvent... events) {
        station.turnTo(events[events.length - 1].value(Double.class));
    }

    public class JS extends Model.JS {

        HTMLElement chart;
        HTMLElement figure;
        UPlot plot;

        @Override
        public void init() {
            figure = Html.element("p", "figure");
            chart = Html.element("div", "wind-chart");
            HTMLElement card = Html.element("section", "card chart");
            card.append(Html.text("h2", "", "Speed"), figure, chart);
            CompassView view = Js.uncheckedCast(js(compass));
            HTMLElement main = Html.element("main", "wind");
            main.append(card, view.element);
            document.body.append(Page.header("Wind", "Choose on the compass where it comes from: everybody feels it."),
                main);

            plot = new UPlot(options(), data(), chart);
            follow();
        }

        UPlot.Options options() {
            UPlot.Options options = new UPlot.Options();
            options.width = 600;
            options.height = 320;
            options.series = new UPlot.Series[] {
                series("Time", "--text", 0), series("Mean", "--accent", 2), series("Gusts", "--good", 1)};
            options.series[0].value = (plot, time) -> time > 0 ? clock(time) : "–";
            options.axes = new UPlot.Axis[] {axis(), axis()};
            return options;
        }

        UPlot.Series series(String label, String color, double width) {
            UPlot.Series series = new UPlot.Series();
            series.label = label;
            series.stroke = () -> color(color);
            series.width = width;
            series.value = (plot, speed) -> speed > 0 ? speed(speed) : "–";
            return series;
        }

        UPlot.Axis axis() {
            UPlot.Axis axis = new UPlot.Axis();
            axis.stroke = () -> color("--muted");
            axis.grid = new UPlot.Grid();
            axis.grid.stroke = () -> color("--line");
            axis.grid.width = 1;
            axis.ticks = axis.grid;
            return axis;
        }

        double[][] data() {
            List<Gust> gusts = both.gusts.get();
            double[][] data = new double[3][gusts.size()];
            for (int i = 0; i < gusts.size(); i++) {
                data[0][i] = gusts.get(i).time();
                data[1][i] = gusts.get(i).mean();
                data[2][i] = gusts.get(i).peak();
            }
            return data;
        }

        @Handler("gusts")
        void draw() {
            plot.setData(data());
            figure.textContent = speed(both.gusts.get(both.gusts.size() - 1).mean());
        }

        /** Makes the chart as wide as there is room, and draws it anew when the colours change. */
        @RawJs("""
            const resize = () => this.plot.setSize({ width: this.chart.clientWidth, height: 320 });
            new ResizeObserver(resize).observe(this.chart);
            this.listen(matchMedia("(prefers-color-scheme: dark)"), "change", () => this.plot.redraw());""")
        native void follow();

        /** A canvas knows nothing of style sheets. */
        @RawJs("return getComputedStyle(document.body).getPropertyValue(name);")
        native String color(String name);

        @RawJs("return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value) + \" m/s\";")
        native String speed(double value);

        @RawJs("return new Intl.DateTimeFormat(undefined, { timeStyle: \"medium\" }).format(1000 * seconds);")
        native String clock(double seconds);
    }

    /** What Java knows of the object that Compass.js makes. */
    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    static class CompassView {
        HTMLElement element;
    }
}
