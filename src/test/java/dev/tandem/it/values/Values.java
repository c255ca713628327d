package dev.tandem.it.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;

/** Says how the application's values are written. */
@ApplicationScoped
public class Values {

    @Produces
    JsonbConfig config() {
        return new JsonbConfig().withAdapters(new TemperatureAdapter());
    }

    public static class TemperatureAdapter implements JsonbAdapter<Temperature, String> {

        @Override
        public String adaptToJson(Temperature temperature) {
            return temperature.celsius() + " °C";
        }

        @Override
        public Temperature adaptFromJson(String text) {
            return new Temperature(Double.parseDouble(text.split(" ")[0]));
        }
    }
}
