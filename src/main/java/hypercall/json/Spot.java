package hypercall.json;

import java.util.List;
import java.util.Map;

/// A string or a number in a document, with what there is to tell its meaning by.
///
/// @param names the names that lead to the object or the list it stands in, from the outermost on;
///   elements of lists have none
/// @param name its own name; empty for an element of a list
/// @param text its characters, or the number as it was sent
/// @param beside the strings and numbers of its object by their names, its own among them
public record Spot(List<String> names, String name, String text, Map<String, String> beside) {}
