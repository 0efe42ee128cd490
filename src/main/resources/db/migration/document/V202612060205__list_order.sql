-- A page behind an edge is entered in an index only by what is leakproof, and `coalesce` is not taken for that; `case` is.
drop index document.document_listed;
drop index document.document_titled;
create index document_listed on document.document
    ((case when issued_on is null then date 'infinity' else issued_on end), document_id);
create index document_titled on document.document
    ((case when title is null then '' else title end), document_id);
