package hypercall.practice;

import hypercall.schema.ParameterValue;
import hypercall.schema.Verb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The endpoint that makes several calls on a node at once; only root may ask it.
final class BatchEndpoint {
  private final Supplier<Dispatcher> dispatcher;

  /// @param dispatcher asked only when a call comes, for the table must be whole first
  BatchEndpoint(Supplier<Dispatcher> dispatcher) {
    this.dispatcher = dispatcher;
  }

  void into(Actions actions) {
    actions.on("POST /nodes/{node}/execute", this::run);
  }

  private Result run(Call call) {
    Map<String, ParameterValue> read;
    try {
      String text = "{\"commands\":" + call.need("commands") + "}";
      read = JsonBody.decode(text.getBytes(StandardCharsets.UTF_8));
    } catch (PlainFailure malformed) {
      throw ApiFailure.badParameter("commands", "unable to parse the commands");
    }
    if (!(read.get("commands") instanceof ParameterValue.Many many)) {
      throw ApiFailure.badParameter("commands", "unable to parse the commands");
    }
    List<Map<String, Object>> answers = new ArrayList<>();
    for (ParameterValue each : many.values()) {
      answers.add(
          each instanceof ParameterValue.Nested nested
              ? one(call, nested.members())
              : Map.of("status", 400, "message", "a command is an object\n"));
    }
    return Result.of(answers);
  }

  private Map<String, Object> one(Call call, Map<String, ParameterValue> command) {
    Verb verb = Verb.of(text(command, "method")).orElse(Verb.GET);
    String path = "/nodes/" + call.need("node") + "/" + text(command, "path");
    Map<String, ParameterValue> given =
        command.get("args") instanceof ParameterValue.Nested args ? args.members() : Map.of();
    Map<String, Object> answer = new LinkedHashMap<>();
    switch (dispatcher.get().dispatch(verb, path, given, call.caller())) {
      case Dispatcher.Outcome.Done done -> {
        answer.put("status", 200);
        answer.put("data", done.result().data());
      }
      case Dispatcher.Outcome.Failed failed -> {
        answer.put("status", failed.failure().status());
        answer.put("message", failed.failure().text());
        answer.put("errors", failed.failure().errors());
      }
    }
    return answer;
  }

  private static String text(Map<String, ParameterValue> command, String name) {
    return command.get(name) instanceof ParameterValue.Text text ? text.text() : "";
  }
}
