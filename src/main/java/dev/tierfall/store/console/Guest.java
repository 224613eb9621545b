package dev.tierfall.store.console;

import dev.tierfall.schema.MapWords;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** As whom a statement of a person runs: one to whom the kernel shows the map only, by {@link MapOnly}. */
final class Guest extends LoginContext {

    /** Functions that Neo4j keeps as procedures; what is built into its language never comes by here. */
    private static final List<String> FUNCTIONS = List.of("date*", "datetime*", "localdatetime*", "duration*");

    Guest() {
        super(AuthSubject.ANONYMOUS, ClientConnectionInfo.EMBEDDED_CONNECTION);
    }

    @Override
    public SecurityContext authorize(
            IdLookup tokens, PrivilegeDatabaseReference database, AbstractSecurityLog log, long moment) {
        var functions = new BitSet();
        FUNCTIONS.forEach(name ->
                Arrays.stream(tokens.getFunctionIds(name)).filter(id -> id >= 0).forEach(functions::set));
        var mode = new MapOnly(
                ids(MapWords.labels(), tokens::getLabelId),
                ids(MapWords.relationships(), tokens::getRelTypeId),
                functions);
        return new SecurityContext(subject(), mode, connectionInfo(), database.name());
    }

    /** Of a word that no import has used yet there is no token, and nothing to be seen. */
    private static BitSet ids(Collection<String> words, ToIntFunction<String> token) {
        var ids = new BitSet();
        words.stream().mapToInt(token).filter(id -> id >= 0).forEach(ids::set);
        return ids;
    }
}
