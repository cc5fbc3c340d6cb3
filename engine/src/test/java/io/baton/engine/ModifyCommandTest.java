package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModifyCommandTest {

  private static TestEngine engine;
  private static String definition;
  private String instance;
  private String modify;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
    definition = engine.define(TestFile.bpmn("signers", "signers", TestFile.throughTask("name='${department}'",
        "<bpmn:multiInstanceLoopCharacteristics camunda:collection='${departments}' camunda:elementVariable='department'/>").replace("targetRef='end'/>",
        "targetRef='next'/><bpmn:userTask id='next' name='next'/><bpmn:sequenceFlow id='f3' sourceRef='next' targetRef='end'/>")));
  }

  @BeforeEach
  void open() {
    instance = engine.start(definition, "{'departments':{'type':'list','value':['it','finance']}}");
    modify = "'kind':'modify','processInstanceId':'" + instance + "','annotation':'by wang','instructions':";
  }

  @Test
  void addsOneToSeveral() {
    done("[{'type':'startBeforeActivity','activityId':'step','localVariables':{'department':{'type':'string','value':'law'}}}]");
    assertEquals("finance,it,law", tasks());
  }

  @Test
  void removesOneOfSeveral() {
    done("[{'type':'cancel','activityInstanceId':'" + activityInstance("finance") + "'}]");
    assertEquals("it", tasks());
  }

  @Test
  void endsAStepWhoseLastOpenOneIsRemoved() {
    engine.command("'kind':'complete','taskId':'" + engine.database.read("select id_ from act_ru_task where name_ = 'it' and proc_inst_id_ = '" + instance + "'") + "'");
    String body = engine.get("/process-instance/" + instance + "/activity-instances").get("childActivityInstances").get(0).get("id").asText();
    done("[{'type':'startAfterActivity','activityId':'step#multiInstanceBody'},{'type':'cancel','activityInstanceId':'" + body + "'}]");
    assertEquals("next", tasks());
  }

  @Test
  void jumpsBackIntoTheWholeStep() {
    done("[{'type':'startBeforeActivity','activityId':'next','variables':{'jumped':{'type':'boolean','value':true}}},{'type':'cancel','activityId':'step#multiInstanceBody'}]");
    assertEquals("next", tasks());
    assertEquals("true", engine.get("/process-instance/" + instance + "/variables/jumped").get("value").asText());
    done("[{'type':'startBeforeActivity','activityId':'step#multiInstanceBody'},{'type':'cancel','activityId':'next'}]");
    assertEquals("finance,it", tasks());
  }

  @Test
  void doesAllInstructionsOrNone() {
    JsonNode answer = engine.command(modify + "[{'type':'cancel','activityId':'step'},{'type':'startAfterActivity','activityId':'nowhere'}]");
    assertEquals("refused", answer.get("state").asText());
    assertEquals("NotValidException", answer.get("exception").get("type").asText(), answer.toString());
    assertEquals("finance,it", tasks());
  }

  private void done(String instructions) {
    JsonNode answer = engine.command(modify + instructions);
    assertEquals("done", answer.get("state").asText(), answer.toString());
  }

  private String tasks() {
    JsonNode tasks = engine.get("/task?maxResults=100&processInstanceId=" + instance);
    return String.join(",", StreamSupport.stream(tasks.spliterator(), false).map(task -> task.get("name").asText()).sorted().toList());
  }

  private String activityInstance(String task) {
    return engine.database.read("select act_inst_id_ from act_hi_taskinst where name_ = '" + task + "' and proc_inst_id_ = '" + instance + "'");
  }
}
