// What the questions filter by, and what the search box looks in. The cjk analyzer indexes pairs of characters.
CREATE INDEX agency_status IF NOT EXISTS FOR (n:Agency) ON (n.status);
CREATE INDEX duty_domain IF NOT EXISTS FOR (n:Duty) ON (n.domain);
CREATE INDEX item_domain IF NOT EXISTS FOR (n:Item) ON (n.domain);
CREATE INDEX item_category IF NOT EXISTS FOR (n:Item) ON (n.category);
CREATE INDEX similar_relation IF NOT EXISTS FOR ()-[r:SIMILAR_TO]-() ON (r.relation);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Area|Agency|Bureau) ON EACH [n.name, n.shortName] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX texts IF NOT EXISTS FOR (n:Duty|Item) ON EACH [n.text, n.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
