package io.baton.engine.commands;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** Reads a body into a command; the one place that knows every kind. */
final class CommandReader {

  record Command(UUID id, EngineCall call) {}

  private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final ObjectMapper json = JsonMapper.builder()
      .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private final Map<String, Function<Fields, EngineCall>> kinds;

  CommandReader(RuntimeService runtime, TaskService taskService, CommandExecutor executor) {
    TaskCommands tasks = new TaskCommands(taskService, executor);
    InstanceCommands instances = new InstanceCommands(runtime);
    this.kinds = Map.ofEntries(
        Map.entry("start", instances::start),
        Map.entry("correlate", instances::correlate),
        Map.entry("trigger", instances::trigger),
        Map.entry("delete", instances::delete),
        Map.entry("suspend", instances::suspend),
        Map.entry("activate", instances::activate),
        Map.entry("modify", new ModifyCommand(runtime)::modify),
        Map.entry("complete", tasks::complete),
        Map.entry("claim", tasks::claim),
        Map.entry("release", tasks::release),
        Map.entry("assign", tasks::assign));
  }

  Command read(byte[] body) throws IOException {
    Fields fields = new Fields(parse(body), "");
    String id = fields.text("id", 36);
    if (!UUID_FORM.matcher(id).matches()) throw fields.fault("id", "must be a UUID");
    Function<Fields, EngineCall> kind = kinds.get(fields.text("kind", 40));
    if (kind == null) throw fields.fault("kind", "must be one of " + String.join(", ", kinds.keySet().stream().sorted().toList()));
    EngineCall call = kind.apply(fields);
    fields.end();
    return new Command(UUID.fromString(id), call);
  }

  private JsonNode parse(byte[] body) throws IOException {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new InvalidBody("", "is not JSON: " + e.getOriginalMessage());
    }
  }
}
