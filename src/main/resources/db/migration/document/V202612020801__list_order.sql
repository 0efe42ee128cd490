-- The list of documents is read in this order; without an index every document in scope was sorted for a page of fifty.
create index document_listed on document.document (coalesce(issued_on, date 'infinity'), document_id);
create index document_titled on document.document (title, document_id);
