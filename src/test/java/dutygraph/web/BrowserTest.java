package dutygraph.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real Chromium against the whole program: database, API and viewer. Gives each test a fresh {@link Viewer}. A
 * test fails, whatever else it finds, when the page wrote an error to the console, asked another host for anything, or a
 * request failed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTestExtension.class)
public @interface BrowserTest {

    /** Whether the demo county is loaded; an empty graph otherwise. */
    boolean demo() default true;
}
