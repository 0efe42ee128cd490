package cn.taizhang.ballot.web;

import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Roll;
import cn.taizhang.kernel.Breach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 登记计票单、更正计票单.
 *
 * @param action where it is sent
 * @param back where one goes without it
 * @param corrects whether another sheet is put right by it, which asks for the reason
 * @param values as typed, by field
 */
record SheetFormPage(
        String heading,
        String rollTitle,
        String rollHome,
        String denominator,
        String action,
        String back,
        boolean corrects,
        Map<String, String> values,
        Map<String, String> forms,
        Map<String, String> kinds,
        List<Breach> breaches) {

    static SheetFormPage recording(Roll roll, SheetForm form, List<Breach> breaches) {
        var home = "/rolls/" + roll.id();
        return of("登记计票单", roll, home + "/sheets", home, false, form, breaches);
    }

    static SheetFormPage correcting(
            Roll roll, String sheet, SheetForm form, List<Breach> breaches) {
        var home = "/ballots/" + sheet;
        return of("更正计票单", roll, home + "/replacement", home, true, form, breaches);
    }

    private static SheetFormPage of(
            String heading,
            Roll roll,
            String action,
            String back,
            boolean corrects,
            SheetForm form,
            List<Breach> breaches) {
        return new SheetFormPage(
                heading,
                roll.title(),
                "/rolls/" + roll.id(),
                roll.entitled().label(),
                action,
                back,
                corrects,
                form.values(),
                formWords(),
                kindWords(),
                breaches);
    }

    static Map<String, String> formWords() {
        var words = new LinkedHashMap<String, String>();
        for (var form : BallotForm.values()) {
            words.put(form.name(), form.label());
        }
        return words;
    }

    static Map<String, String> kindWords() {
        var words = new LinkedHashMap<String, String>();
        for (var kind : TallyPage.Kind.values()) {
            words.put(kind.name(), kind.label());
        }
        return words;
    }
}
