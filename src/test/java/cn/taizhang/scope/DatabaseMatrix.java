package cn.taizhang.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 数据库权限矩阵: what each account sees (r) and may change (w) of every planted row, asked of the database itself under the product's
 * role. A line a row, a column a viewer.
 */
final class DatabaseMatrix {

    private static final String HIDDEN = "-";

    /**
     * A table, and the words of its rows by the SQL that names them.
     *
     * @param unread a change that reads nothing of a row
     */
    private record Table(String name, String word, String change, String unread) {}

    /** From which the product takes rows away; nothing hangs on them. */
    private static final List<String> TAKEN_AWAY =
            List.of(
                    "account.role_grant",
                    "organization.placement",
                    "meeting.participant",
                    "meeting.attendance",
                    "campaign.activity",
                    "account.recovery_code",
                    "figure.changed",
                    "figure.standing",
                    "figure.tally",
                    "figure.rolled_up",
                    "register.draft");

    private static final List<Table> TABLES =
            List.of(
                    table("organization.organization", "x.code", "name = name"),
                    table(
                            "organization.placement",
                            "(select o.code from organization.organization o where"
                                    + " o.organization_id = x.organization_id)",
                            "from_on = from_on"),
                    table("organization.closure", "'all'", "depth = depth"),
                    table("account.account", "x.login_name", "display_name = display_name"),
                    table("account.role_grant", named("account_id", ""), "role = role"),
                    table(
                            "account.second_factor",
                            named("account_id", ""),
                            "last_step = last_step"),
                    table("account.recovery_code", named("account_id", ""), "used_at = used_at"),
                    table("account.sign_in", named("account_id", ""), null),
                    table(
                            "account.hand_over",
                            named("hand_over_id", "h-"),
                            "supervisor = supervisor"),
                    table("account.hand_over_role", named("hand_over_id", "h-"), "role = role"),
                    table("account.hand_over_deed", named("hand_over_id", "h-"), "times = times"),
                    new Table(
                            "attachment.file",
                            "x.name",
                            "withdrawn_because = withdrawn_because",
                            "withdrawn_by_account = null"),
                    table("attachment.chunk", file(), "content = content"),
                    table("meeting.attachment", file(), "meeting_id = meeting_id"),
                    table("document.attachment", file(), "document_id = document_id"),
                    table("audit.entry", "x.action", null),
                    table("people.person", "x.name", "name = name"),
                    table("people.post", named("post_id", "o-"), "title = title"),
                    table("membership.slice", named("slice_id", "s-"), "kind = kind"),
                    table("meeting.meeting", "x.topic", "topic = topic"),
                    table(
                            "meeting.participant",
                            named("meeting_id", "m-") + " || ' ' || x.part",
                            "part = part"),
                    table("meeting.attendance", named("meeting_id", "m-"), null),
                    table("meeting.correction", named("meeting_id", "m-"), null),
                    table("campaign.programme", named("programme_id", "g-"), "name = name"),
                    table("campaign.activity", named("meeting_id", "m-"), "kind = kind"),
                    table("campaign.pilot_programme", "x.name", "name = name"),
                    table("campaign.pilot_site", "x.document", "document = document"),
                    table("campaign.campaign", "x.name", "name = name"),
                    table("campaign.major_project", "x.name", "name = name"),
                    table("campaign.study_trip", "x.destination", "topic = topic"),
                    table("document.document", "x.title", "title = title"),
                    table("decision.method_adoption", "x.document", "document = document"),
                    table("decision.decision", "x.title", "title = title"),
                    table("decision.step", named("decision_id", "w-"), "kind = kind"),
                    table("decision.opinion", "x.label", "stand = stand"),
                    table("notice.notice", "x.title", "title = title"),
                    table("notice.objection", named("notice_id", "no-"), "text = text"),
                    table("notice.objector", named("notice_id", "no-"), "name = name"),
                    table("notice.handling", named("notice_id", "no-"), "reply = reply"),
                    table("notice.conclusion", named("notice_id", "no-"), "outcome = outcome"),
                    table("notice.taking_down", named("notice_id", "no-"), "reason = reason"),
                    table("ballot.roll", "x.title", "title = title"),
                    table("ballot.roll_entry", named("roll_id", "ro-"), "name = name"),
                    table("ballot.roll_ending", named("roll_id", "ro-"), "reason = reason"),
                    table("ballot.sheet", "x.title", "present = present"),
                    table("ballot.vote", named("sheet_id", "bs-"), "yes = yes"),
                    table("ballot.proxy", named("sheet_id", "bs-"), "agent_id = agent_id"),
                    table("method.method", named("method_id", "me-"), "recorded_by = recorded_by"),
                    table("method.revision", named("method_id", "me-"), "name = name"),
                    table("method.part", named("method_id", "me-"), "title = title"),
                    table("method.step", named("method_id", "me-"), "on_day = on_day"),
                    table("method.task", "x.title", "title = title"),
                    table("cobuilding.extended_committee", "x.name", "name = name"),
                    table("cobuilding.member_unit", "x.outside_unit", "joined_on = joined_on"),
                    table("cobuilding.part_time_member", "x.name", "post = post"),
                    table("cobuilding.liaison_officer", "x.name", "post = post"),
                    table("cobuilding.contract", "x.title", "commitment = commitment"),
                    table("service.report_slip", "x.outside_employer", "issued_on = issued_on"),
                    table("service.service_post", "x.title", "seats = seats"),
                    table("service.post_claim", "x.post_title", "promise = promise"),
                    table("service.special_service", "x.title", "kind_key = kind_key"),
                    table("mobile.mobile_member", "x.destination", "left_on = left_on"),
                    table("mobile.activity_certificate", "x.number", "valid_to = valid_to"),
                    table("figure.opening_figure", "x.document", "value = value"),
                    table("figure.override_figure", "x.document", "value = value"),
                    table("figure.changed", "x.source", null),
                    table("figure.standing", "x.figure", null),
                    table("figure.tally", "x.figure", "number = number"),
                    table("figure.rolled_up", "x.figure", "digest = digest"),
                    table("figure.frozen_set", "x.title", "title = title"),
                    table("figure.frozen_value", "x.label", "text = text"),
                    table("material.template", "x.name", "name = name"),
                    table("material.template_edition", named("template_id", "mt-"), "text = text"),
                    table("material.material", "x.title", "title = title"),
                    table("material.revision", named("material_id", "mm-"), "text = text"),
                    table("material.handout", named("material_id", "mm-"), "text = text"),
                    new Table(
                            "material.returned",
                            named("material_id", "mm-"),
                            "taken_as = taken_as",
                            "taken_as = null"),
                    table("material.confirmation", named("material_id", "mm-"), "text = text"),
                    table(
                            "material.review",
                            named("material_id", "mm-"),
                            "account_id = account_id"),
                    table(
                            "material.withdrawal",
                            named("material_id", "mm-"),
                            "recorded_by = recorded_by"),
                    table("material.decision", named("material_id", "mm-"), "remark = remark"),
                    table("material.issue", named("material_id", "mm-"), "document = document"),
                    table("publication.publication", "x.title", "body = body"),
                    table("publication.review", named("publication_id", "pb-"), "remark = remark"),
                    table(
                            "publication.withdrawal",
                            named("publication_id", "pb-"),
                            "reason = reason"),
                    new Table(
                            "publication.outgoing",
                            named("publication_id", "pb-"),
                            "dropped = dropped",
                            "dropped = false"),
                    new Table("publication.parcel", "x.direction", "put = put", "put = false"),
                    table("publication.parcel_file", "'file'", "file = file"),
                    table("publication.counterpart", "x.public_key", "public_key = public_key"),
                    table("publication.refused", "x.file_name", "damage = damage"),
                    table("publication.submission", "x.words", "words = words"),
                    table("publication.disposal", named("submission_id", "sb-"), "reason = reason"),
                    table("rectification.round", named("round_id", "v-"), "name = name"),
                    table("rectification.item", named("item_id", "i-"), "title = title"),
                    table("rectification.situated", named("item_id", "i-"), "settled = settled"),
                    table("rectification.step", named("step_id", "w-"), "by_name = by_name"),
                    table("report.addressee", "x.name", "surname = surname"),
                    table("rectification.lagging_organization", "x.plan", "plan = plan"),
                    table("rectification.lagging_fund", "x.source", "source = source"),
                    table("rectification.benefit_project", "x.title", "title = title"),
                    table("station.station", "x.name", "name = name"),
                    table("station.station_check", "x.station", "station = station"),
                    table("station.circular", "x.document", "document = document"),
                    table("cadre.cadre_system", "x.title", "title = title"),
                    table("cadre.training_batch", "x.programme", "programme = programme"),
                    table("cadre.trainee", "x.name", "name = name"),
                    table("talent.talent", "x.name", "name = name"),
                    table("talent.policy", "x.title", "title = title"),
                    table("talent.base", "x.name", "name = name"),
                    table("register.draft", named("account_id", ""), "typed = typed"),
                    table("sealedballot.ballot", named("ballot_id", "sb-"), "title = title"),
                    new Table(
                            "sealedballot.print_run",
                            named("ballot_id", "sb-"),
                            "voided_because = voided_because",
                            "digests = null"),
                    new Table(
                            "sealedballot.returned_box",
                            named("ballot_id", "sb-"),
                            "used = used",
                            "envelopes = null"),
                    table("sealedballot.opening", named("ballot_id", "sb-"), "papers = papers"),
                    table(
                            "sealedballot.opened_paper",
                            named("ballot_id", "sb-"),
                            "answers = answers"));

    private final ScopeFixture fixture;

    DatabaseMatrix(ScopeFixture fixture) {
        this.fixture = fixture;
    }

    /** The matrix as the database answers today, in the form of the file. */
    List<String> asAnswered(Connection connection) throws SQLException {
        return asAnswered(connection, TABLES);
    }

    /** Whether the lines of the tables that a statement names are no longer these: soon told, where something is wrong with just them. */
    boolean differsWhereNamed(Connection connection, String statement, List<String> expected)
            throws SQLException {
        var named = TABLES.stream().filter(table -> statement.contains(table.name())).toList();
        var theirs =
                expected.stream()
                        .filter(line -> line.startsWith("table,") || isOf(line, named))
                        .toList();
        return !named.isEmpty() && !asAnswered(connection, named).equals(theirs);
    }

    private static boolean isOf(String line, List<Table> tables) {
        return tables.stream().anyMatch(table -> line.startsWith(table.name() + ","));
    }

    private List<String> asAnswered(Connection connection, List<Table> tables) throws SQLException {
        var cells = new LinkedHashMap<String, Map<String, String>>();
        for (String viewer : fixture.viewers()) {
            var savepoint = connection.setSavepoint();
            fixture.become(connection, viewer);
            for (Table table : tables) {
                ask(connection, table, viewer, cells);
            }
            connection.rollback(savepoint);
        }
        return lines(cells);
    }

    private static void ask(
            Connection connection,
            Table table,
            String viewer,
            Map<String, Map<String, String>> cells)
            throws SQLException {
        var seen = words(connection, "select %s from %s x".formatted(table.word(), table.name()));
        var changed =
                table.change() == null
                        ? new TreeMap<String, Integer>()
                        : words(
                                connection,
                                "update %s x set %s returning %s"
                                        .formatted(table.name(), table.change(), table.word()));
        long unseen =
                table.change() == null
                        ? 0
                        : touched(
                                        connection,
                                        "update %s set %s".formatted(table.name(), table.unread()))
                                - changed.values().stream().mapToInt(Integer::intValue).sum();
        if (unseen != 0) {
            put(cells, table.name() + ",(unseen changed)", viewer, Long.toString(unseen));
        }
        if (TAKEN_AWAY.contains(table.name())) {
            long taken = touched(connection, "delete from " + table.name());
            if (taken != 0) {
                put(cells, table.name() + ",(taken away)", viewer, Long.toString(taken));
            }
        }
        for (String word : seen.keySet()) {
            put(cells, table.name() + "," + word, viewer, changed.containsKey(word) ? "rw" : "r");
        }
    }

    private static void put(
            Map<String, Map<String, String>> cells, String row, String viewer, String cell) {
        cells.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(viewer, cell);
    }

    /**
     * How many rows a statement touches that names none of them: what may be changed need not be seen, unless a policy says so. It leaves
     * no trace.
     */
    private static long touched(Connection connection, String sql) throws SQLException {
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        } catch (SQLException refused) {
            if (!"42501".equals(refused.getSQLState())) {
                throw refused;
            }
            return 0;
        } finally {
            connection.rollback(savepoint);
        }
    }

    private static TreeMap<String, Integer> words(Connection connection, String sql)
            throws SQLException {
        var words = new TreeMap<String, Integer>();
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                words.merge(rows.getString(1), 1, Integer::sum);
            }
        } catch (SQLException refused) {
            if (!sql.startsWith("update") || !"42501".equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(savepoint);
        }
        return words;
    }

    private List<String> lines(Map<String, Map<String, String>> cells) {
        var lines = new ArrayList<String>();
        lines.add("table,row," + String.join(",", fixture.viewers()));
        new TreeMap<>(cells)
                .forEach((row, byViewer) ->
                        lines.add(
                                row
                                        + ","
                                        + String.join(
                                                ",",
                                                fixture.viewers().stream()
                                                        .map(viewer ->
                                                                byViewer.getOrDefault(
                                                                        viewer, HIDDEN))
                                                        .toList())));
        return lines;
    }

    private static Table table(String name, String word, String change) {
        return new Table(name, word, change, "district = '990101'");
    }

    /** The word of an attachment, also where its own row is not to be seen. */
    private static String file() {
        return "(select w from unnest(array['m-own', 'm-near', 'm-far', 'm-joint', 'm-moved',"
                + " 'd-own', 'd-far', 'd-moved']) w where md5('f-' || w)::uuid ="
                + " x.attachment_id)";
    }

    /** The word whose md5 the id is; the fixture makes them so. */
    private static String named(String column, String prefix) {
        return "(select w from unnest(array['officer', 'street1', 'street2', 'community1',"
                + " 'branch1', 'leader', 'office', 'security', 'security1', 'audit', 'system',"
                + " 'disabled', 'expired', 'own', 'near', 'far', 'joint',"
                + " 'moved', 'after', 'left', 'left-now', 'district']) w where md5('%s' || w)::uuid = x.%s)"
                        .formatted(prefix, column);
    }
}
