package snippets;

import java.util.List;

import dev.tandem.Client;
import dev.tandem.Model;
import dev.tandem.Remote;

@Client
record City(String name) {
}

class Finder extends Model {
    //// 1
}
