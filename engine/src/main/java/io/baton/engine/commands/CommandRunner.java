package io.baton.engine.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a command out at most once: its receipt and the engine's change are one transaction. */
final class CommandRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

  private final TransactionTemplate transaction;
  private final Receipts receipts;

  CommandRunner(TransactionTemplate transaction, Receipts receipts) {
    this.transaction = transaction;
    this.receipts = receipts;
  }

  /** Returns the answer to send with status 200; throws what the sender cannot be told as an outcome. */
  Map<String, Object> run(UUID id, EngineCall call) {
    try {
      return transaction.execute(status -> carryOut(id, call));
    } catch (RuntimeException failure) {
      return switch (Failures.meaning(failure)) {
        case REFUSED -> answer("refused", "exception", Failures.describe(failure));
        case RETRY -> {
          if (Failures.isStrange(failure)) LOG.warn("the engine failed without saying why", failure);
          yield answer("retry", "exception", Failures.describe(failure));
        }
        case UNAVAILABLE, UNKNOWN -> throw failure;
      };
    }
  }

  private Map<String, Object> carryOut(UUID id, EngineCall call) {
    String xid = receipts.write(id);
    if (xid != null) {
      Map<String, Object> done = answer("done", "xid", xid);
      done.put("result", call.run());
      return done;
    }
    String earlier = receipts.find(id);
    if (earlier == null) throw new IllegalStateException("the receipt of " + id + " was deleted meanwhile");
    return answer("already", "xid", earlier);
  }

  private static Map<String, Object> answer(String state, String name, Object value) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", state);
    answer.put(name, value);
    return answer;
  }
}
