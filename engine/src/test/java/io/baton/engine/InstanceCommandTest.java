package io.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InstanceCommandTest {

  private static final String NOT_A_RECEIVER = "MismatchingMessageCorrelationException";
  private static TestEngine engine;
  private static String definition;

  @BeforeAll
  static void start() {
    engine = TestEngine.orSkip();
    String message = "<bpmn:messageEventDefinition messageRef='m'/>";
    String boundary = "<bpmn:boundaryEvent id='late' attachedToRef='step' cancelActivity='false'>" + message + "</bpmn:boundaryEvent>"
        + "<bpmn:sequenceFlow id='f3' sourceRef='late' targetRef='escalate'/><bpmn:userTask id='escalate'/>";
    String cancelled = "<bpmn:subProcess id='cancelling' triggeredByEvent='true'><bpmn:startEvent id='cancel'>"
        + message.replace("'m'", "'c'") + "</bpmn:startEvent><bpmn:sequenceFlow id='f4' sourceRef='cancel' targetRef='clean'/><bpmn:userTask id='clean'/></bpmn:subProcess>";
    String many = "<bpmn:multiInstanceLoopCharacteristics camunda:collection='${departments}' camunda:elementVariable='department'/>";
    definition = engine.define(new TestFile("departments", "departments.bpmn", TestFile.definitions("",
        "<bpmn:message id='m' name='step-deadline'/><bpmn:message id='c' name='ticket-cancelled'/><bpmn:message id='s' name='begin-anew'/>"
            + TestFile.process("departments", TestFile.throughTask("name='${department}'", many) + boundary + cancelled
                + "<bpmn:startEvent id='anew'>" + message.replace("'m'", "'s'") + "</bpmn:startEvent><bpmn:sequenceFlow id='f5' sourceRef='anew' targetRef='step'/>"))));
  }

  @Test
  void startsUnderAKeyAndRunsAStepForEachEntryOfAList() {
    JsonNode answer = engine.command("'kind':'start','processDefinitionId':'" + definition + "','businessKey':'T-1','variables':" + departments("it", "finance"));
    JsonNode instance = engine.get("/process-instance/" + answer.get("result").get("processInstanceId").asText());
    assertEquals("T-1", instance.get("businessKey").asText());
    assertEquals("finance,it", names(instance.get("id").asText()));
  }

  @Test
  void refusesToStartWhatIsNotDeployed() {
    refused(engine.command("'kind':'start','processDefinitionId':'gone','businessKey':'T-2','variables':{}"), "NotFoundException");
  }

  @Test
  void refusesASecondInstanceOfABusinessKeyWhereTheDatabaseForbidsIt() {
    engine.database.run("create unique index only_once on engine.act_hi_procinst (business_key_) where business_key_ = 'T-3'");
    String start = "'kind':'start','processDefinitionId':'" + definition + "','businessKey':'T-3','variables':" + departments("it");
    assertEquals("done", engine.command(start).get("state").asText());
    JsonNode second = engine.command(start);
    refused(second, "ProcessEnginePersistenceException");
    assertEquals("23505", second.get("exception").get("sqlState").asText(), second.toString());
  }

  @Test
  void correlatesWithTheOnlyReceiver() {
    String key = UUID.randomUUID().toString();
    String instance = engine.command("'kind':'start','processDefinitionId':'" + definition + "','businessKey':'" + key + "','variables':" + departments("it"))
        .get("result").get("processInstanceId").asText();
    assertEquals("done", engine.command("'kind':'correlate','messageName':'step-deadline','businessKey':'" + key
        + "','variables':{'late':{'type':'boolean','value':true}},'localVariables':{'clock':{'type':'string','value':'response'}}").get("state").asText());
    assertEquals(2, tasks(instance).size());
    assertEquals("true", engine.get("/process-instance/" + instance + "/variables/late").get("value").asText());
    assertEquals("done", engine.command("'kind':'correlate','messageName':'ticket-cancelled','processInstanceId':'" + instance + "'").get("state").asText());
    assertEquals("clean", tasks(instance).get(0).get("taskDefinitionKey").asText());
    refused(engine.command("'kind':'correlate','messageName':'ticket-cancelled','businessKey':'" + key + "'"), NOT_A_RECEIVER);
  }

  @Test
  void givesTheReceiverItsLocalVariables() {
    String instance = engine.start(definition, departments("it"));
    engine.command("'kind':'correlate','messageName':'ticket-cancelled','processInstanceId':'" + instance + "','localVariables':{'clock':{'type':'string','value':'response'}}");
    assertNull(engine.get("/process-instance/" + instance + "/variables").get("clock"));
    assertEquals("response", engine.get("/task/" + engine.task(instance) + "/variables").get("clock").get("value").asText());
  }

  @Test
  void startsNothingByCorrelation() {
    String before = engine.database.read("select count(*) from act_hi_procinst");
    refused(engine.command("'kind':'correlate','messageName':'begin-anew','businessKey':'T-4','variables':" + departments("it")), "NoReceiverException");
    assertEquals(before, engine.database.read("select count(*) from act_hi_procinst"));
  }

  @Test
  void triggersOneExecution() {
    String instance = engine.start(definition, departments("it"));
    String execution = engine.database.read("select execution_id_ from act_ru_event_subscr where event_name_ = 'step-deadline' and proc_inst_id_ = '" + instance + "'");
    String trigger = "'kind':'trigger','messageName':'step-deadline','executionId':'" + execution + "','variables':{'late':{'type':'boolean','value':true}}";
    assertEquals("done", engine.command(trigger).get("state").asText());
    assertEquals(2, tasks(instance).size());
    assertEquals("done", engine.command("'kind':'complete','taskId':'" + tasks(instance).get(0).get("id").asText() + "'").get("state").asText());
    refused(engine.command("'kind':'trigger','messageName':'nothing','executionId':'" + execution + "'"), "ProcessEngineException");
  }

  @Test
  void deletesOnceWithItsReason() {
    String instance = engine.start(definition, departments("it"));
    String delete = "'kind':'delete','processInstanceId':'" + instance + "','reason':'cancelled by guo'";
    assertEquals("done", engine.command(delete).get("state").asText());
    JsonNode history = engine.get("/history/process-instance/" + instance);
    assertEquals("EXTERNALLY_TERMINATED", history.get("state").asText());
    assertEquals("cancelled by guo", history.get("deleteReason").asText());
    refused(engine.command(delete), "NotFoundException");
  }

  @Test
  void suspendsAndActivates() {
    String instance = engine.start(definition, departments("it"));
    engine.command("'kind':'suspend','processInstanceId':'" + instance + "'");
    assertEquals("true", engine.get("/process-instance/" + instance).get("suspended").asText());
    refused(engine.command("'kind':'claim','taskId':'" + engine.task(instance) + "','person':'lin'"), "SuspendedEntityInteractionException");
    engine.command("'kind':'activate','processInstanceId':'" + instance + "'");
    assertEquals("done", engine.command("'kind':'claim','taskId':'" + engine.task(instance) + "','person':'lin'").get("state").asText());
  }

  private static String departments(String... names) {
    return "{'departments':{'type':'list','value':['" + String.join("','", names) + "']}}";
  }

  private static JsonNode tasks(String instance) {
    return engine.get("/task?maxResults=100&processInstanceId=" + instance);
  }

  private static String names(String instance) {
    return String.join(",", StreamSupport.stream(tasks(instance).spliterator(), false).map(task -> task.get("name").asText()).sorted().toList());
  }

  private static void refused(JsonNode answer, String type) {
    assertEquals("refused", answer.get("state").asText(), answer.toString());
    assertEquals(type, answer.get("exception").get("type").asText(), answer.toString());
  }
}
