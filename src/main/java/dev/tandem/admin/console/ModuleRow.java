package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Client;

/** One module. */
@Client
public record ModuleRow(String name, int size, List<String> imports) {
}
