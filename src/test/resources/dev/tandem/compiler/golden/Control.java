package demo;

import java.util.List;

import dev.tandem.Client;

@Client
class Control {

    enum Level { LOW, HIGH }

    int loops(int[] values, List<String> names) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
        }
        for (String name : names) sum += name.length();
        outer:
        while (true) {
            do {
                if (sum > 10) break outer;
                else sum++;
            } while (sum % 2 == 0);
        }
        return values[sum];
    }

    String choose(Level level, int code) {
        switch (code) {
            case 1:
            case 2:
                code = 5;
            default:
                break;
        }
        String text = switch (level) {
            case LOW -> "low";
            case HIGH -> {
                String high = "hi";
                yield high + "gh";
            }
        };
        return switch (text) {
            case "low", "high" -> text;
            default -> throw new IllegalStateException(text);
        };
    }

    int test(Object o) {
        if (o instanceof String s && !s.isEmpty()) {
            return s.length();
        }
        else if (!(o instanceof Number)) {
            return -1;
        }
        return o == null ? 0 : 1;
    }

    void failures() {
        try {
            loops(null, null);
        }
        catch (NullPointerException | IllegalStateException e) {
            throw new RuntimeException("failed", e);
        }
        catch (Throwable t) {
            failures();
        }
        finally {
            loops(new int[2], List.of());
        }
    }
}
