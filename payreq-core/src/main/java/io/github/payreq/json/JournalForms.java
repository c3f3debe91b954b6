package io.github.payreq.json;

import static io.github.payreq.json.Forms.INSTANT;
import static io.github.payreq.json.Forms.TEXT;

import io.github.payreq.journal.JournalEntry;
import io.github.payreq.journal.NextAction;
import io.github.payreq.journal.Said;

/** The forms of what a journal keeps. */
final class JournalForms {

    static final ObjectForm<Said, Said> SAID = ObjectForm.made(
                    in -> new Said(in.required("language", TEXT), in.required("textHash", TEXT)))
            .field("language", TEXT, Said::language)
            .field("textHash", TEXT, Said::textHash);

    static final ObjectForm<JournalEntry, JournalEntry> ENTRY = ObjectForm.made(in -> new JournalEntry(
                    in.required("client", TEXT), in.required("event", EventForms.EVENT), in.optional("said", SAID)))
            .field("client", TEXT, JournalEntry::client)
            .field("event", EventForms.EVENT, JournalEntry::event)
            .optional("said", SAID, JournalEntry::said);

    static final ObjectForm<NextAction, NextAction> ACTION = ObjectForm.made(in -> new NextAction(
                    in.required("subject", TEXT),
                    in.required("client", TEXT),
                    in.required("dueAt", INSTANT),
                    in.required("what", TEXT)))
            .field("subject", TEXT, NextAction::subject)
            .field("client", TEXT, NextAction::client)
            .field("dueAt", INSTANT, NextAction::dueAt)
            .field("what", TEXT, NextAction::what);

    private JournalForms() {}
}
