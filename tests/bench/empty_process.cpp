#include <QCoreApplication>
#include <QSqlDatabase>

/// Opens the given SQLite file with Qt SQL and ends: what every command costs at least.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(QString::fromLocal8Bit(argc > 1 ? argv[1] : ":memory:"));
    return database.open() ? 0 : 1;
}
