package cn.taizhang.talent;

/** 人才取数语句. A person is known by name and month of birth, whoever the employer is. */
final class TalentSql {

    private static final String PERSON =
            "regexp_replace(t.name, '\\s', '', 'g') || '|' || t.born_month";

    /** 全职引进: full-time arrivals in the first year in which the person arrived full-time anywhere in the district. */
    static final String INTRODUCED =
            """
            select district, organization_id, person as subject, arrived_on as from_on, arrived_on + 1 as to_on,
                   talent_id as record_id, degree, returnee, degree_country, introduced_from
              from (select t.*, %s as person,
                           min(extract(year from t.arrived_on)) over (partition by t.district, %s) as first_year
                      from talent.talent t
                     where t.mode = 'FULL_TIME' and t.arrived_on is not null) arrived
             where extract(year from arrived_on) = first_year
            """
                    .formatted(PERSON, PERSON);

    /** 留学归国博士 among them. */
    static final String RETURNED_DOCTORS =
            "select * from (%s) introduced where degree = 'DOCTOR' and returnee"
                    .formatted(INTRODUCED);

    /** 柔性引进. */
    static final String FLEXIBLE =
            """
            select t.district, t.organization_id, %s as subject, t.arrived_on as from_on, t.arrived_on + 1 as to_on,
                   t.talent_id as record_id
              from talent.talent t
             where t.mode = 'FLEXIBLE' and t.arrived_on is not null
            """
                    .formatted(PERSON);

    /** 已签约未到岗: from the contract to the arrival, at the latest to the end of its year. */
    static final String SIGNED =
            """
            select t.district, t.organization_id, %s as subject, t.contract_on as from_on,
                   least(coalesce(t.arrived_on, 'infinity'),
                         make_date(cast(extract(year from t.contract_on) as integer) + 1, 1, 1)) as to_on,
                   t.talent_id as record_id
              from talent.talent t
             where t.mode <> 'FLEXIBLE'
            """
                    .formatted(PERSON);

    private TalentSql() {}
}
