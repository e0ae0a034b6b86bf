// Which contacts used a document: the few that name any, in the list's order.

export const contactDocuments = `
CREATE INDEX contact_documents ON records (sort DESC, id DESC)
WHERE type = 'contact' AND hidden = 0 AND fields ->> '$.documents' IS NOT NULL;
`;
