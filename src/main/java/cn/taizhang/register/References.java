package cn.taizhang.register;

import java.time.LocalDate;

/** 引用: what a cell's words may refer to, looked up for whoever brings the row in. */
public interface References {

    /** The organization that is meant within the asker's reach, or why none is. */
    ColumnType.Reading<OrganizationReference> organization(String typed);

    /** As {@link #organization}, wherever in the district it stands. */
    ColumnType.Reading<OrganizationReference> organizationAnywhere(String typed);

    /** The person who is meant within the asker's reach, or why nobody is. */
    ColumnType.Reading<PersonReference> person(String typed);

    /** Today, by the product's clock. */
    LocalDate today();
}
