package io.baton.engine;

import static io.baton.engine.TestFile.bpmn;
import static io.baton.engine.TestFile.definitions;
import static io.baton.engine.TestFile.process;
import static io.baton.engine.TestFile.through;
import static io.baton.engine.TestFile.throughTask;

import java.util.ArrayList;
import java.util.List;

/** Files that would run code, reach beyond routing variables or read other files if the engine took them. */
public final class HostileFiles {

  private static final String EXT = "<bpmn:extensionElements>";
  private static final String EXT_END = "</bpmn:extensionElements>";

  public static List<TestFile> all() {
    List<TestFile> files = new ArrayList<>();
    files.addAll(work());
    files.addAll(listeners());
    files.addAll(expressions());
    files.addAll(events());
    files.addAll(HostileDocuments.all());
    return files;
  }

  private static List<TestFile> work() {
    return List.of(
        bpmn("service task with a class", "work1", through("<bpmn:serviceTask id='step' camunda:class='java.lang.Object'/>")),
        bpmn("service task with an old-namespace class", "work2", through("<bpmn:serviceTask id='step' old:class='java.lang.Object'/>")),
        bpmn("service task with a delegate expression", "work3", through("<bpmn:serviceTask id='step' camunda:delegateExpression='${dataSource}'/>")),
        bpmn("service task with an expression", "work4", through("<bpmn:serviceTask id='step' camunda:expression='${x}'/>")),
        bpmn("shell task", "work5", through("<bpmn:serviceTask id='step' camunda:type='shell'>" + EXT
            + "<camunda:field name='command' stringValue='touch'/>" + EXT_END + "</bpmn:serviceTask>")),
        bpmn("shell task in the old namespace", "work6", through("<bpmn:serviceTask id='step' old:type='shell'/>")),
        bpmn("mail task", "work7", through("<bpmn:sendTask id='step' camunda:type='mail'/>")),
        bpmn("send task with a class", "work8", through("<bpmn:sendTask id='step' camunda:class='java.lang.Object'/>")),
        bpmn("rule task with a class", "work9", through("<bpmn:businessRuleTask id='step' camunda:class='java.lang.Object'/>")),
        bpmn("rule task with nothing", "work10", through("<bpmn:businessRuleTask id='step'/>")),
        bpmn("service task with nothing", "work11", through("<bpmn:serviceTask id='step'/>")),
        bpmn("external task with field injection", "work12", through("<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='t'>"
            + EXT + "<camunda:field name='a'><camunda:expression>${x}</camunda:expression></camunda:field>" + EXT_END + "</bpmn:serviceTask>")),
        bpmn("external task with an error expression", "work13", through("<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='t'>"
            + EXT + "<camunda:errorEventDefinition errorRef='e' expression='${externalTask.retries == 0}'/>" + EXT_END + "</bpmn:serviceTask>")),
        bpmn("script task", "work14", through("<bpmn:scriptTask id='step' scriptFormat='juel'><bpmn:script>${x}</bpmn:script></bpmn:scriptTask>")),
        bpmn("script task with a resource", "work15", through("<bpmn:scriptTask id='step' scriptFormat='groovy' camunda:resource='deployment://a'/>")),
        bpmn("script task without prefix", "work16", through("<scriptTask xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='step'/>")),
        bpmn("connector", "work17", through("<bpmn:serviceTask id='step'>" + EXT
            + "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>" + EXT_END + "</bpmn:serviceTask>")),
        bpmn("call activity with a mapping class", "work18", through("<bpmn:callActivity id='step' calledElement='x' camunda:variableMappingClass='java.lang.Object'/>")),
        bpmn("call activity with a mapping delegate", "work19",
            through("<bpmn:callActivity id='step' calledElement='x' camunda:variableMappingDelegateExpression='${x}'/>")),
        bpmn("call activity to a case", "work20", through("<bpmn:callActivity id='step' camunda:caseRef='x'/>")),
        bpmn("call activity with a computed source", "work21", through("<bpmn:callActivity id='step' calledElement='x'>" + EXT
            + "<camunda:in sourceExpression='${x.class}' target='y'/>" + EXT_END + "</bpmn:callActivity>")));
  }

  private static List<TestFile> listeners() {
    List<TestFile> files = new ArrayList<>();
    for (String code : List.of("class='java.lang.Object'", "expression='${x}'", "delegateExpression='${x}'")) {
      files.add(bpmn("task listener with " + code, "lt" + files.size(),
          throughTask("", EXT + "<camunda:taskListener event='create' " + code + "/>" + EXT_END)));
      files.add(bpmn("execution listener with " + code, "le" + files.size(),
          throughTask("", EXT + "<camunda:executionListener event='start' " + code + "/>" + EXT_END)));
    }
    files.add(bpmn("listener on the process", "listen1", EXT + "<camunda:executionListener event='start' class='java.lang.Object'/>" + EXT_END + throughTask("", "")));
    files.add(bpmn("listener on a flow", "listen2", "<bpmn:startEvent id='begin'/><bpmn:sequenceFlow id='f' sourceRef='begin' targetRef='end'>" + EXT
        + "<camunda:executionListener event='take' expression='${x}'/>" + EXT_END + "</bpmn:sequenceFlow><bpmn:endEvent id='end'/>"));
    files.add(bpmn("listener with a script", "listen3", throughTask("", EXT
        + "<camunda:taskListener event='create'><camunda:script scriptFormat='juel'>${x}</camunda:script></camunda:taskListener>" + EXT_END)));
    files.add(bpmn("listener in the old namespace", "listen4", throughTask("", EXT + "<old:taskListener event='create' class='java.lang.Object'/>" + EXT_END)));
    return files;
  }

  private static List<TestFile> expressions() {
    List<TestFile> files = new ArrayList<>(List.of(
        bpmn("method call in an assignee", "ex1", throughTask("camunda:assignee=\"${''.getClass().getName()}\"", "")),
        bpmn("getter in an assignee", "ex2", throughTask("camunda:assignee='${x.class.name}'", "")),
        bpmn("function in a due date", "ex3", throughTask("camunda:dueDate='${dateTime()}'", "")),
        bpmn("method call in a name", "ex4", throughTask("name='#{execution.processInstance}'", "")),
        bpmn("method call in the documentation", "ex5", throughTask("", "<bpmn:documentation>${x.y()}</bpmn:documentation>")),
        bpmn("expression cut by a comment", "ex6", throughTask("", "<bpmn:documentation>$<!-- -->{x.y()}</bpmn:documentation>")),
        bpmn("expression in character data", "ex7", throughTask("", "<bpmn:documentation><![CDATA[${x.y()}]]></bpmn:documentation>")),
        bpmn("expression behind references", "ex8", throughTask("name='&#36;&#x7b;x.y&#125;'", "")),
        bpmn("engine object by its name", "ex9", throughTask("camunda:assignee='${execution}'", "")),
        bpmn("computed form reference", "ex10", throughTask("camunda:formRef='${x.y}' camunda:formRefBinding='latest'", "")),
        bpmn("candidate people by method", "ex11", throughTask("camunda:candidateUsers='a,${b.c()}'", "")),
        bpmn("assignment element", "ex12", throughTask("", "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression>"
            + "<bpmn:formalExpression>user(${x.y})</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>")),
        bpmn("collection by method", "ex13", throughTask("", "<bpmn:multiInstanceLoopCharacteristics camunda:collection='${x.elements()}'/>")),
        bpmn("completion condition in a script", "ex14", throughTask("", "<bpmn:multiInstanceLoopCharacteristics camunda:collection='x'>"
            + "<bpmn:completionCondition xsi:type='bpmn:tFormalExpression' language='juel'>${x}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>")),
        bpmn("priority by arithmetic", "ex15", throughTask("camunda:priority='${a + 1}'", "")),
        bpmn("retry cycle by method", "ex16", throughTask("camunda:asyncBefore='true'", EXT
            + "<camunda:failedJobRetryTimeCycle>${x.y()}</camunda:failedJobRetryTimeCycle>" + EXT_END)),
        bpmn("input parameter with an expression", "ex17", throughTask("", EXT
            + "<camunda:inputOutput><camunda:inputParameter name='a'>${x}</camunda:inputParameter></camunda:inputOutput>" + EXT_END)),
        bpmn("input parameter with a script", "ex18", throughTask("", EXT + "<camunda:inputOutput><camunda:inputParameter name='a'>"
            + "<camunda:script scriptFormat='juel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>" + EXT_END)),
        bpmn("list parameter with an expression", "ex19", throughTask("", EXT + "<camunda:inputOutput><camunda:outputParameter name='a'>"
            + "<camunda:list><camunda:value>${x}</camunda:value></camunda:list></camunda:outputParameter></camunda:inputOutput>" + EXT_END)),
        bpmn("generated form with a validator", "ex20", throughTask("", EXT + "<camunda:formData><camunda:formField id='a' type='string'>"
            + "<camunda:validation><camunda:constraint name='validator' config='java.lang.Object'/></camunda:validation></camunda:formField></camunda:formData>" + EXT_END)),
        bpmn("form handler class", "ex21", throughTask("camunda:formHandlerClass='java.lang.Object'", "")),
        bpmn("form key", "ex22", throughTask("camunda:formKey='embedded:app:x.html'", ""))));
    for (String condition : List.of("${x.y == 1}", "${f(x)}", "${x[0] == 1}", "#{x == 1 ? true : false}", "${x == '\\'}", "${x")) {
      files.add(bpmn("condition " + condition, "cond" + files.size(), conditioned("xsi:type='bpmn:tFormalExpression'", condition)));
    }
    files.add(bpmn("condition in a script", "cond1", conditioned("xsi:type='bpmn:tFormalExpression' language='juel'", "${x == 1}")));
    files.add(bpmn("condition from a resource", "cond2", conditioned("xsi:type='bpmn:tFormalExpression' camunda:resource='deployment://a'", "")));
    return files;
  }

  private static String conditioned(String attributes, String condition) {
    return "<bpmn:startEvent id='begin'/><bpmn:sequenceFlow id='f' sourceRef='begin' targetRef='end'><bpmn:conditionExpression "
        + attributes + ">" + condition + "</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:endEvent id='end'/>";
  }

  private static List<TestFile> events() {
    return List.of(
        new TestFile("signal", "signal1.bpmn", definitions("", "<bpmn:signal id='s' name='all'/>" + process("signal1",
            through("<bpmn:intermediateThrowEvent id='step'><bpmn:signalEventDefinition signalRef='s'/></bpmn:intermediateThrowEvent>")))),
        new TestFile("message with a computed name", "message1.bpmn", definitions("", "<bpmn:message id='m' name='${x.y()}'/>" + process("message1",
            through("<bpmn:receiveTask id='step' messageRef='m'/>")))),
        new TestFile("throwing message with a class", "message2.bpmn", definitions("", "<bpmn:message id='m' name='m'/>" + process("message2",
            through("<bpmn:intermediateThrowEvent id='step'><bpmn:messageEventDefinition messageRef='m' camunda:class='java.lang.Object'/></bpmn:intermediateThrowEvent>")))),
        new TestFile("throwing message of type shell", "message3.bpmn", definitions("", "<bpmn:message id='m' name='m'/>" + process("message3",
            through("<bpmn:intermediateThrowEvent id='step'><bpmn:messageEventDefinition messageRef='m' camunda:type='shell'/></bpmn:intermediateThrowEvent>")))),
        bpmn("timer by method", "timer1", through("<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition>"
            + "<bpmn:timeDate xsi:type='bpmn:tFormalExpression'>${now().plusDays(1)}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")),
        bpmn("conditional event in a script", "conditional1", through("<bpmn:intermediateCatchEvent id='step'><bpmn:conditionalEventDefinition>"
            + "<bpmn:condition xsi:type='bpmn:tFormalExpression' language='juel'>${x}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>")),
        bpmn("conditional event by method", "conditional2", through("<bpmn:intermediateCatchEvent id='step'><bpmn:conditionalEventDefinition>"
            + "<bpmn:condition xsi:type='bpmn:tFormalExpression'>${x.y()}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>")));
  }

  private HostileFiles() {}
}
