package io.baton.engine;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Starts the engine; says "engine ready on PORT" on standard output once it answers. */
@SpringBootApplication(proxyBeanMethods = false)
public class EngineApplication {

  public static void main(String[] args) {
    List<String> faults = EngineEnvironment.faults(System.getenv(), ZoneId.systemDefault());
    if (!faults.isEmpty()) {
      System.err.println("The engine cannot start: " + String.join("; ", faults) + ".");
      System.exit(2);
    }
    if ("true".equals(System.getenv("BATON_ENGINE_EXIT_WITH_STDIN"))) StandardInput.exitWhenClosed(System.in);
    SpringApplication engine = new SpringApplication(EngineApplication.class);
    engine.addListeners((ApplicationListener<ApplicationReadyEvent>) EngineApplication::announce);
    engine.run(args);
  }

  private static void announce(ApplicationReadyEvent ready) {
    int port = ((ServletWebServerApplicationContext) ready.getApplicationContext()).getWebServer().getPort();
    System.out.println("engine ready on " + port);
  }
}
