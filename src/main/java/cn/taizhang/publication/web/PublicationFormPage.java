package cn.taizhang.publication.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/**
 * 拟稿页.
 *
 * @param fixed whether organization and kind come with the record and are not to be chosen
 * @param answering what is answered, in the resident's words; empty where nothing is
 */
record PublicationFormPage(
        PublicationForm form,
        boolean fixed,
        String kind,
        String answering,
        List<String> organizations,
        Map<String, String> kinds,
        List<Breach> breaches) {

    public boolean answer() {
        return !answering.isEmpty();
    }
}
