package dutygraph.organisation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Single duties by code. */
public interface Duties extends Repository<Duty, String> {

    /** The one with that code. */
    Optional<Duty> findById(String code);
}
