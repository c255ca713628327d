package dev.tandem.compiler.js;

import java.util.List;

/**
 * A class, without its name.
 *
 * @param parent what it extends; {@code null} when it is nothing
 * @param paragraphs its members, with an empty line between those of one list and those of the next
 */
public record ClassBody(Js parent, List<List<ClassMember>> paragraphs) {

    public ClassBody {
        paragraphs = paragraphs.stream().filter(each -> !each.isEmpty()).map(List::copyOf).toList();
    }
}
