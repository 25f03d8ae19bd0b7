package dutygraph.organisation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Single bureaus by code. */
public interface Bureaus extends Repository<Bureau, String> {

    /** The one with that code. */
    Optional<Bureau> findById(String code);
}
