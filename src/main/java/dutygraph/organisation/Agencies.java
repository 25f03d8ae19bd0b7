package dutygraph.organisation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Single agencies by code. */
public interface Agencies extends Repository<Agency, String> {

    /** The one with that code. */
    Optional<Agency> findById(String code);
}
