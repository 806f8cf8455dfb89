package io.aludel.processor.lint;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Sources;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.Level;
import io.aludel.schema.history.RecordedRevision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * Advice, as far as the user wants to hear it.
 *
 * <p>It's given on elements of this compilation's sources alone: class files neither have lines nor keep what silences advice, and
 * what is wrong with them was said when they were compiled.
 */
public final class Lint {

    private final LintLevels levels;
    private final Level loudest;
    private final Sources sources;
    private final Suppressions suppressions;

    /**
     * Advice for one root.
     *
     * @param levels what the user said
     * @param loudest the highest level of what the user has said nothing about
     * @param sources what is compiled
     * @param root the root's package or class
     */
    public Lint(LintLevels levels, Level loudest, Sources sources, Element root) {
        this.levels = levels;
        this.loudest = loudest;
        this.sources = sources;
        this.suppressions = new Suppressions(root);
    }

    /** All that there is to say about the model as it stands. */
    public List<Diagnostic> model(MappedDatabase database) {
        ModelView model = ModelView.of(database);
        List<Diagnostic> findings = new ArrayList<>();
        ModelRules.ALL.forEach(rule -> rule.check(model, findings::add));
        return wanted(findings);
    }

    /**
     * All that there is to say about the draft.
     *
     * @param draft the draft
     */
    public List<Diagnostic> draft(DraftView draft) {
        List<Diagnostic> findings = new ArrayList<>();
        DraftRules.ALL.forEach(rule -> rule.check(draft, findings::add));
        return wanted(findings);
    }

    /**
     * All that there is to say about recorded SQL that somebody has changed since.
     *
     * @param database the model, for its databases
     * @param revisions the history
     */
    public List<Diagnostic> recorded(MappedDatabase database, Collection<RecordedRevision> revisions) {
        List<Diagnostic> findings = new ArrayList<>();
        Engines engines = Engines.of(database.model().dialectIds());
        for (RecordedRevision revision : revisions) {
            for (Engine engine : engines.all()) {
                revision.script(engine.id())
                        .filter(script -> !revision.isAsRendered(engine.id()))
                        .map(script -> new EditedScript(
                                database.model().origin(), revision.id() + "/" + engine.id() + ".sql", engine, script))
                        .ifPresent(script -> RecordedRules.ALL.forEach(rule -> rule.check(script, findings::add)));
            }
        }
        return wanted(findings);
    }

    /** The advice among these that the user wants to hear, as seriously as wanted. */
    public List<Diagnostic> wanted(Collection<Diagnostic> advice) {
        return advice.stream()
                .distinct()
                .flatMap(finding -> wanted(finding).stream())
                .toList();
    }

    private Optional<Diagnostic> wanted(Diagnostic finding) {
        Element element = finding.origin().element();
        return level(finding)
                .severity()
                .filter(severity -> sources.contain(element))
                .filter(severity -> !suppressions.silence(finding.code(), element))
                .map(finding::withSeverity);
    }

    private Level level(Diagnostic finding) {
        Level usual = finding.code().advice().orElseThrow();
        return levels.said(finding.code()).orElse(usual.compareTo(loudest) > 0 ? loudest : usual);
    }
}
