package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Client;

/** One model in the tree. */
@Client
public record ModelRow(String id, String type, int depth, String place, List<PropertyRow> properties) {
}
