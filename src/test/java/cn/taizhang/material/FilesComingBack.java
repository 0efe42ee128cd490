package cn.taizhang.material;

import static cn.taizhang.material.Drafting.STUDY;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.material.Merging.Conflict;
import cn.taizhang.material.Merging.Side;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 一份在外的材料: a material with two figures, whose file is edited elsewhere and comes back. */
abstract class FilesComingBack {

    static final String THIRD = "另有〔3 待补〕处待补，月底前补齐。";

    @Autowired TestDistricts districts;
    @Autowired ApplicationContext product;
    @Autowired Materials materials;
    @Autowired Handouts handouts;
    @Autowired Returns returns;
    @Autowired Rewordings rewordings;

    Drafting drafting;
    Material material;

    @BeforeEach
    void a_material_with_two_figures() {
        drafting = new Drafting(districts, product);
        material = drafting.started();
        materials.bind(drafting.office, material.id(), 1, 2, STUDY).orThrow();
    }

    long kept() {
        return TestDatabase.owner()
                .sql("select count(*) from material.handout where material_id = :id")
                .param("id", material.id())
                .query(Long.class)
                .single();
    }

    List<String> audited() {
        return TestDatabase.owner()
                .sql("select action from audit.entry where subject_id = :id")
                .param("id", material.id())
                .query(String.class)
                .list();
    }

    void reword(int paragraph, String words) {
        int seen = drafting.last(material).number();
        rewordings.reword(drafting.office, material.id(), seen, paragraph, words).orThrow();
    }

    byte[] edited(Consumer<EditedFile> work) throws IOException {
        return EditedFile.of(handouts.file(drafting.office, material.id()), work);
    }

    Returns.Back back(byte[] content) {
        var file = TextFile.read("改过.docx", content).orThrow();
        return returns.takeBack(drafting.office, material.id(), file).orThrow();
    }

    Returns.TakenBack taken(byte[] content) {
        return (Returns.TakenBack) back(content);
    }

    UUID waiting(byte[] content) {
        return ((Returns.Undecided) back(content)).returned();
    }

    List<Conflict> conflicts(UUID returned) {
        return returns.comparison(drafting.office, material.id(), returned).orThrow().conflicts();
    }

    Outcome<Returns.TakenBack> choose(UUID returned, Side side) {
        int seen = drafting.last(material).number();
        var key = conflicts(returned).getFirst().key();
        return returns.choose(
                drafting.office,
                material.id(),
                returned,
                new Returns.Choice(seen, Map.of(key, side)));
    }

    List<String> shown() {
        return drafting.drawn(material).blanks().stream().map(one -> one.text()).toList();
    }

    String fileText() {
        return TextFile.read("材料.docx", handouts.file(drafting.office, material.id()))
                .orThrow()
                .text();
    }

    static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }
}
