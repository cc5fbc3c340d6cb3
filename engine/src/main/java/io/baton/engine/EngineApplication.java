package io.baton.engine;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the engine; says "engine ready on PORT" on standard output once it answers, or in one line why it cannot. */
@SpringBootApplication(proxyBeanMethods = false)
public class EngineApplication {

  public static void main(String[] args) {
    List<String> faults = EngineEnvironment.faults(System.getenv(), ZoneId.systemDefault());
    if (!faults.isEmpty()) giveUp(2, String.join("; ", faults));
    if ("true".equals(System.getenv("BATON_ENGINE_EXIT_WITH_STDIN"))) StandardInput.exitWhenClosed(System.in);
    try {
      run(System.getenv());
    } catch (RuntimeException failure) {
      giveUp(1, reason(failure));
    }
  }

  static ConfigurableApplicationContext run(Map<String, String> settings) {
    SpringApplication engine = new SpringApplication(EngineApplication.class);
    engine.setEnvironment(EngineEnvironment.closed(settings));
    engine.addListeners((ApplicationListener<ApplicationReadyEvent>) EngineApplication::announce);
    return engine.run();
  }

  private static void announce(ApplicationReadyEvent ready) {
    int port = ((ServletWebServerApplicationContext) ready.getApplicationContext()).getWebServer().getPort();
    System.out.println("engine ready on " + port);
  }

  private static void giveUp(int status, String reason) {
    System.err.println("The engine cannot start: " + reason + ".");
    System.exit(status);
  }

  /** What the database says if it is at fault, else the innermost cause: the layers around it say nothing. */
  private static String reason(Throwable failure) {
    Throwable told = failure;
    while (told.getCause() != null && !(told instanceof SQLException && told.getMessage() != null)) told = told.getCause();
    return (told.getClass().getSimpleName() + ": " + told.getMessage()).replaceAll("\\s*\\v+\\s*", " | ").replaceAll("\\.$", "");
  }
}
