package snippets;

import dev.tandem.Model;
import dev.tandem.PageException;

class OrderPage extends Model {
    record Order() {
    }

    interface Orders {
        Order find(String path);
    }

    private Orders orders;

    //// 1
}
