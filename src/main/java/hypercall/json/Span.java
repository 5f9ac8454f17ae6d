package hypercall.json;

/// A coloured part of a line: UTF-16 columns `from` (included) to `to` (excluded).
public record Span(int from, int to, Token token) {}
