-- takes the ledger for this transaction: loaders pass one after another
-- key: none
lock table putokaz.ledger;
