package io.baton.engine;

import static io.baton.engine.TestFile.bpmn;
import static io.baton.engine.TestFile.definitions;
import static io.baton.engine.TestFile.dmn;
import static io.baton.engine.TestFile.process;
import static io.baton.engine.TestFile.table;
import static io.baton.engine.TestFile.through;
import static io.baton.engine.TestFile.throughTask;

import java.util.List;

/** Files the engine must take. */
public final class HarmlessFiles {

  private static final String EXT = "<bpmn:extensionElements>";
  private static final String EXT_END = "</bpmn:extensionElements>";

  public static List<TestFile> all() {
    return List.of(
        bpmn("user task", "good1", throughTask("name='处理 $5 #1' camunda:assignee='${requester}' camunda:dueDate='${slaDueAt}'", "")),
        bpmn("external task with properties", "good2", through("<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='notify'>" + EXT
            + "<camunda:properties><camunda:property name='template' value='Hello {{name}}'/></camunda:properties>" + EXT_END + "</bpmn:serviceTask>")),
        bpmn("send task and rule task outside", "good3", through("<bpmn:sendTask id='step' camunda:type='external' camunda:topic='notify'/>")),
        bpmn("decision", "good4", through("<bpmn:businessRuleTask id='step' camunda:decisionRef='x' camunda:decisionRefBinding='deployment'"
            + " camunda:resultVariable='r' camunda:mapDecisionResult='singleEntry'/>")),
        bpmn("conditions", "good5", "<bpmn:startEvent id='begin'/><bpmn:sequenceFlow id='f' sourceRef='begin' targetRef='end'>"
            + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${outcome == 'transfer' &amp;&amp; not empty departments}</bpmn:conditionExpression>"
            + "</bpmn:sequenceFlow><bpmn:endEvent id='end'/>"),
        bpmn("multi-instance", "good6", throughTask("", "<bpmn:multiInstanceLoopCharacteristics camunda:collection='${departments}' camunda:elementVariable='department'>"
            + "<bpmn:completionCondition xsi:type='bpmn:tFormalExpression'>${decided_step}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>")),
        bpmn("timers", "good7", through("<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition>"
            + "<bpmn:timeDuration xsi:type='bpmn:tFormalExpression'>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")),
        new TestFile("message", "good8.bpmn", definitions("", "<bpmn:message id='m' name='ticket-cancelled'/>"
            + process("good8", through("<bpmn:receiveTask id='step' messageRef='m'/>")))),
        bpmn("conditional event", "good9", through("<bpmn:intermediateCatchEvent id='step'><bpmn:conditionalEventDefinition>"
            + "<bpmn:condition xsi:type='bpmn:tFormalExpression'>${paid == true}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>")),
        bpmn("plain input parameter", "good10", throughTask("", EXT
            + "<camunda:inputOutput><camunda:inputParameter name='a'>plain</camunda:inputParameter></camunda:inputOutput>" + EXT_END)),
        bpmn("call activity", "good11", through("<bpmn:callActivity id='step' calledElement='other' camunda:calledElementBinding='deployment'>" + EXT
            + "<camunda:in variables='all'/>" + EXT_END + "</bpmn:callActivity>")),
        bpmn("form reference", "good12", throughTask("camunda:formRef='f' camunda:formRefBinding='deployment'", "")),
        dmn("decision table in FEEL", "good13", table("good13", "><text>amount</text>", "><text>&gt; 100</text>", "><text>\"big\"</text>")),
        dmn("decision that names FEEL", "good14", table("good14", "expressionLanguage='feel'><text>amount</text>",
            "expressionLanguage='https://www.omg.org/spec/DMN/20191111/FEEL/'><text>1</text>", "expressionLanguage='FEEL'><text>1</text>")),
        new TestFile("form", "good15.form", "{\"id\":\"f\",\"type\":\"default\",\"schemaVersion\":1,\"components\":[]}"));
  }

  private HarmlessFiles() {}
}
