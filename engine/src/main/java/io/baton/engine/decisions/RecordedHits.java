package io.baton.engine.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DefaultHitPolicyHandlerRegistry;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.HitPolicyEntry;
import org.camunda.bpm.dmn.engine.impl.spi.hitpolicy.DmnHitPolicyHandler;
import org.camunda.bpm.dmn.engine.impl.spi.hitpolicy.DmnHitPolicyHandlerRegistry;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Notes the rules that hit before the hit policy judges them, so that they are known even where it refuses them. */
final class RecordedHits implements DmnHitPolicyHandlerRegistry {

  private final DmnHitPolicyHandlerRegistry policies = new DefaultHitPolicyHandlerRegistry();
  private final List<Map<String, Object>> tables = new ArrayList<>();

  /** The evaluated tables in the order of their evaluation, each with the rules that hit and what they say. */
  List<Map<String, Object>> tables() {
    return tables;
  }

  @Override
  public DmnHitPolicyHandler getHandler(HitPolicy policy, BuiltinAggregator aggregator) {
    DmnHitPolicyHandler handler = policies.getHandler(policy, aggregator);
    return handler == null ? null : new Noting(handler);
  }

  @Override
  public void addHandler(HitPolicy policy, BuiltinAggregator aggregator, DmnHitPolicyHandler handler) {
    throw new UnsupportedOperationException("the engine's own policies are all there are");
  }

  private void note(DmnDecisionTableEvaluationEvent evaluated) {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (DmnEvaluatedDecisionRule rule : evaluated.getMatchingRules()) {
      Map<String, Object> outputs = new LinkedHashMap<>();
      rule.getOutputEntries().forEach((name, output) ->
          outputs.put(String.valueOf(name), DecisionEvaluation.plain(output.getValue() == null ? null : output.getValue().getValue())));
      rules.add(Map.of("id", String.valueOf(rule.getId()), "outputs", outputs));
    }
    tables.add(Map.of("decision", evaluated.getDecisionTable().getKey(), "rules", rules));
  }

  private final class Noting implements DmnHitPolicyHandler {
    private final DmnHitPolicyHandler handler;

    Noting(DmnHitPolicyHandler handler) {
      this.handler = handler;
    }

    @Override
    public HitPolicyEntry getHitPolicyEntry() {
      return handler.getHitPolicyEntry();
    }

    @Override
    public DmnDecisionTableEvaluationEvent apply(DmnDecisionTableEvaluationEvent evaluated) {
      // The rules behind the first one that fits are not asked; the other policies may refuse what has hit.
      if (handler.getHitPolicyEntry().getHitPolicy() == HitPolicy.FIRST) {
        DmnDecisionTableEvaluationEvent first = handler.apply(evaluated);
        note(first);
        return first;
      }
      note(evaluated);
      return handler.apply(evaluated);
    }
  }
}
