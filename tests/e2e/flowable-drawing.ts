/** A request for leave as Flowable's designer writes one: no diagram, its own extensions, a comment. */
export const flowableDrawing = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://www.flowable.org/processdef" exporter="Flowable Open Source Modeler" exporterVersion="6.8.0">
  <!-- Agreed with the works council in May. -->
  <process id="leaveRequest" name="请假申请" isExecutable="true" flowable:candidateStarterGroups="staff">
    <startEvent id="begin" name="提交" flowable:initiator="who" flowable:formKey="leave-request"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="check"/>
    <userTask id="check" name="审批" flowable:candidateGroups="managers">
      <extensionElements>
        <flowable:formProperty id="days" name="天数" type="long" required="true"/>
        <flowable:taskListener event="create" class="org.example.Remind"/>
      </extensionElements>
    </userTask>
    <sequenceFlow id="f2" sourceRef="check" targetRef="book"/>
    <serviceTask id="book" name="记入系统" flowable:class="org.example.BookLeave"/>
    <sequenceFlow id="f3" sourceRef="book" targetRef="tell"/>
    <userTask id="tell" name="确认" flowable:assignee="\${who}"/>
    <sequenceFlow id="f4" sourceRef="tell" targetRef="end"/>
    <endEvent id="end" name="结束"/>
  </process>
</definitions>
`;
