package cn.taizhang.material;

/**
 * 一次送审.
 *
 * @param note 送审说明, what the approver is to know; may be empty
 * @param known 已知悉，仍然送审
 * @param seen the revision that was looked at
 * @param shown what the page told to be unsettled
 */
public record Submission(String note, boolean known, int seen, Unsettled shown) {

    public Submission {
        note = note.strip();
    }
}
