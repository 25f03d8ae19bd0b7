package dutygraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test with a real database: one for the whole JVM, wiped before each test, or the server whose address is in
 * {@code DUTYGRAPH_TEST_URI} (with {@code DUTYGRAPH_TEST_PASSWORD}), which is wiped as well. Gives a {@code Graph}, a
 * {@code Driver}, a {@link SmallGraph} or the {@code URI} to test methods and constructors that ask for one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraphTestExtension.class)
public @interface GraphTest {

    /** Whether all tests of the class share one graph, wiped before the first of them only: for what takes long to load. */
    boolean loadedOnce() default false;
}
