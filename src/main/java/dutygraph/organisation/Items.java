package dutygraph.organisation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Single items by code. */
public interface Items extends Repository<Item, String> {

    /** The one with that code. */
    Optional<Item> findById(String code);
}
