package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.path.PathSearch.Outcome;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// The filter of an answer, without a window.
class FilterModelTest {
  private static final String NODES = "{\"data\":[{\"node\":\"pve1\"},{\"node\":\"pve2\"}]}";

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Look look = new Look();
  private final FilterModel model =
      new FilterModel(new Background(Runnable::run, Runnable::run), look);

  private static JsonDocument document(String json) {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(json.getBytes(StandardCharsets.UTF_8)));
    document.advance(Long.MAX_VALUE);
    return document;
  }

  private void show(String json) {
    JsonDocument document = document(json);
    model.over(document, document.bytes());
  }

  private void filter(String expression) {
    model.expressionProperty().set(expression);
  }

  private String count() {
    return model.wordsProperty().get().count();
  }

  private String shown() throws IOException {
    try (var in = model.resultProperty().get().orElseThrow().document().bytes().stream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatMatchesIsShownAndCounted() throws IOException {
    show(NODES);
    filter("$.data[*].node");
    assertThat(shown()).isEqualTo("[\"pve1\",\"pve2\"]");
    assertThat(count()).isEqualTo("2 matches");
    filter("$.data[7]");
    assertThat(count()).isEqualTo("Nothing matches");
    filter("");
    assertThat(model.resultProperty().get()).isEmpty();
    assertThat(count()).isEmpty();
  }

  @Test
  void theFilterStaysForTheNextAnswer() throws IOException {
    show(NODES);
    filter("$.data[0].node");
    model.overNothing(false);
    assertThat(model.resultProperty().get()).isEmpty();
    show("{\"data\":[{\"node\":\"pve9\"}]}");
    assertThat(shown()).isEqualTo("[\"pve9\"]");
    model.overNothing(true);
    assertThat(count()).isEqualTo("Not filtered");
    assertThat(model.wordsProperty().get().more()).isEqualTo("This is no JSON.");
  }

  @Test
  void aFaultIsToldWithItsColumnAndWhatIsShownIsNamed() {
    show(NODES);
    filter("$.data[");
    assertThat(model.wordsProperty().get().fault().orElseThrow().column()).isEqualTo(7);
    assertThat(count()).isEqualTo("Not filtered");
    filter("$.data");
    filter("$.data[?");
    assertThat(count()).isEqualTo("Still $.data");
    assertThat(model.resultProperty().get()).isPresent();
  }

  @Test
  void wordsOfJqAreReadAndWhatTheyBecameIsTold() throws IOException {
    show(NODES);
    filter(".data[].node");
    assertThat(shown()).isEqualTo("[\"pve1\",\"pve2\"]");
    assertThat(model.wordsProperty().get().more()).contains("$.data[*].node");
  }

  @Test
  void aBrokenAnswerIsFilteredUpToItsFault() throws IOException {
    show("{\"data\":[1,2,x]}");
    filter("$.data[*]");
    assertThat(shown()).startsWith("[1,2");
    assertThat(model.wordsProperty().get().more()).contains("The JSON is broken at line ");
  }

  @Test
  void closingShowsAllAndOpeningBringsTheFilterBack() {
    show(NODES);
    filter("$.data");
    assertThat(model.line().openProperty().get()).isTrue();
    model.line().close();
    assertThat(model.resultProperty().get()).isEmpty();
    assertThat(model.line().openProperty().get()).isFalse();
    assertThat(look.text("filter").get()).isEmpty();
    model.line().open();
    assertThat(model.expressionProperty().get()).isEqualTo("$.data");
    assertThat(model.resultProperty().get()).isPresent();
  }

  @Test
  void whatWasUsedIsKeptWithTheTabTheLastFirst() {
    show(NODES);
    filter("$.data");
    model.line().used();
    filter("$.data[*]");
    model.line().used();
    filter("$.data");
    model.line().used();
    filter("$.da[");
    model.line().used();
    assertThat(model.line().history().all()).containsExactly("$.data", "$.data[*]");
    assertThat(look.parts()).containsEntry("filters", "$.data\n$.data[*]");
  }

  @Test
  void anotherExpressionCancelsTheRunOfTheOneBefore() throws IOException {
    FilterModel slow = new FilterModel(new Background(work::add, Runnable::run), new Look());
    JsonDocument document = document(NODES);
    slow.over(document, document.bytes());
    slow.expressionProperty().set("$.data");
    slow.expressionProperty().set("$.data[1].node");
    while (!work.isEmpty()) {
      work.remove().run();
    }
    assertThat(slow.wordsProperty().get().count()).isEqualTo("1 match");
    assertThat(slow.resultProperty().get().orElseThrow().document().bytes().size())
        .isEqualTo("[\"pve2\"]".length());
  }

  @Test
  void whatIsNotFinishedYetDoesNotEndTheSearchForWhatWasAskedBefore() throws IOException {
    FilterModel slow = new FilterModel(new Background(work::add, Runnable::run), new Look());
    JsonDocument document = document(NODES);
    slow.over(document, document.bytes());
    slow.expressionProperty().set("$.data");
    slow.expressionProperty().set("$.data[");
    while (!work.isEmpty()) {
      work.remove().run();
    }
    assertThat(slow.resultProperty().get().orElseThrow().count()).isEqualTo(1);
    assertThat(slow.wordsProperty().get().count()).isEqualTo("Still $.data");
    assertThat(slow.wordsProperty().get().fault()).isPresent();
  }

  @Test
  void aSearchThatWasEndedBeforeItsEndDoesNotSayThatNothingMatches() {
    show(NODES);
    filter("$.data[7]");
    assertThat(model.wordsProperty().get().nothing())
        .isEqualTo("Nothing in this answer matches the filter.");
    for (Outcome early : List.of(Outcome.CANCELLED, Outcome.OUT_OF_TIME)) {
      assertThat(FilterSentences.nothing(early, true))
          .isEqualTo("Nothing was found so far; the rest of the answer was not searched.");
    }
  }

  @Test
  void anAnswerThatStillComesIsFilteredAsFarAsItIsThere() throws IOException {
    GrowingBytes bytes = GrowingBytes.inMemory();
    JsonDocument growing = JsonDocument.of(bytes);
    byte[] part = "[1,2,3".getBytes(StandardCharsets.UTF_8);
    bytes.append(part, 0, part.length);
    growing.advance(Long.MAX_VALUE);
    model.over(growing, bytes);
    filter("$[*]");
    assertThat(count()).isEqualTo("2 matches so far");
    filter("$[7]");
    assertThat(model.wordsProperty().get().nothing())
        .isEqualTo("Nothing in what has come of this answer matches the filter.");
    model.overNothing(false);
  }
}
