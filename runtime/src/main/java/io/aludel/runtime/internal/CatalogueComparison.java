package io.aludel.runtime.internal;

import io.aludel.runtime.migration.CatalogueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether the catalogue is what revisions lead to: by what the application has given, or by the fingerprint that the code
 * holds of its newest schema.
 */
final class CatalogueComparison {
    private final Workbench bench;
    private final CodeHistory code;

    CatalogueComparison(Workbench bench, CodeHistory code) {
        this.bench = bench;
        this.code = code;
    }

    /**
     * Returns the differences in words.
     *
     * @param applied ids of all that is applied
     * @param halfWay one that is half way
     * @throws io.aludel.runtime.migration.AludelException {@code CATALOGUE_UNCHECKED} if that cannot be told
     */
    List<String> differences(List<String> applied, Optional<String> halfWay) {
        List<String> recorded = new ArrayList<>();
        code.migrations().revisions().forEach(revision -> recorded.add(revision.id()));
        List<String> others = new ArrayList<>(applied);
        halfWay.ifPresent(others::add);
        others.removeAll(recorded);
        if (!others.isEmpty()) {
            throw StateFailures.unchecked("what " + others.get(0) + " leads to is not recorded in the code");
        }
        Optional<CatalogueCheck> check = bench.settings().catalogueCheck();
        if (check.isPresent()) {
            return check.get().differences(bench.session().connection(), code.database(), applied, halfWay);
        }
        if (halfWay.isPresent()) {
            throw StateFailures.unchecked(halfWay.get() + " is half way");
        }
        if (!applied.isEmpty() && applied.size() < recorded.size()) {
            throw StateFailures.unchecked("its newest revisions are not among those compared");
        }
        Optional<String> expected = applied.isEmpty()
                ? Optional.of(History.chain(List.of()))
                : code.migrations().catalogue(code.database());
        if (expected.isEmpty()) {
            throw StateFailures.unchecked("tables lie in schemas of their own, or it was compiled by an older Aludel");
        }
        return History.chain(bench.probe().columns()).equals(expected.get())
                ? List.of()
                : List.of("the tables and columns of " + bench.schema() + " are not those that the revisions lead to (a"
                        + " catalogueCheck of aludel-catalog tells which)");
    }
}
